package mx.cea.ventanilla.fx;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every error ends that nobody handled: logged once with a short code, and told in one dialog. While that
/// dialog is open, further errors are only logged.
public final class ErrorReporter implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);
    /// Without what is misheard or misread on the telephone.
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 6;

    private final Supplier<? extends @Nullable Window> owner;
    private boolean telling;

    /// @param owner the window that an error belongs to, null while there is none
    public ErrorReporter(Supplier<? extends @Nullable Window> owner) {
        this.owner = owner;
    }

    /// Takes what no thread of the program catches, the handlers on the FX thread among it.
    public void takeUncaught() {
        Thread.setDefaultUncaughtExceptionHandler((_, error) -> accept(error));
    }

    /// Logs the error and tells of it; may be called on any thread.
    @Override
    public void accept(Throwable error) {
        String code = code();
        LOG.error("{}: unhandled error", code, error);
        if (Platform.isFxApplicationThread()) {
            tell(code);
        } else {
            Platform.runLater(() -> tell(code));
        }
    }

    private void tell(String code) {
        if (telling) {
            return;
        }
        telling = true;
        Problem problem = new Problem(
                Texts.get("fx.error.unexpected"), Texts.get("fx.error.saved"), Texts.get("fx.error.retry"), code);
        Dialogs.error(owner.get(), problem, () -> telling = false);
    }

    private static String code() {
        return ThreadLocalRandom.current()
                .ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(i -> CODE_LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
