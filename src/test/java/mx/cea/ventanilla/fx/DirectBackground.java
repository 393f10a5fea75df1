package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mx.cea.ventanilla.fx.Running.Outcome;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// [Background] that does everything at once on the caller's thread. As a registered extension it also fails the
/// test that leaves an error unhandled; a test that expects one takes it with [#takeUnhandled()].
public final class DirectBackground implements Background, AfterEachCallback {
    private final List<Running<?>> started = new ArrayList<>();

    @Override
    public <T> Running<T> run(Callable<T> work) {
        Running<T> running = new Running<>(() -> {});
        started.add(running);
        running.settle(outcome(work));
        return running;
    }

    @Override
    public void onFxThread(Runnable task) {
        task.run();
    }

    /// The errors that no handler took, which the caller has now seen.
    public List<Throwable> takeUnhandled() {
        List<Throwable> errors = started.stream()
                .<Throwable>mapMulti((running, sink) -> {
                    Throwable error = running.unhandledError();
                    if (error != null) {
                        sink.accept(error);
                    }
                })
                .toList();
        started.clear();
        return errors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(takeUnhandled()).as("errors that no handler took").isEmpty();
    }

    private static <T> Outcome<T> outcome(Callable<T> work) {
        try {
            return new Outcome.Success<>(work.call());
        } catch (Exception | AssertionError e) {
            return new Outcome.Failure<>(e);
        }
    }
}
