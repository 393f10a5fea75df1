package mx.cea.ventanilla.fx;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Asks something of the FX thread from another thread that can wait for the answer.
public final class FxThread {
    private FxThread() {}

    /// The answer, computed on the FX thread; not called on that thread itself.
    ///
    /// @throws java.util.concurrent.CompletionException if computing it failed
    public static <T extends @Nullable Object> T call(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }
}
