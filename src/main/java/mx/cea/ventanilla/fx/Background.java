package mx.cea.ventanilla.fx;

import java.util.concurrent.Callable;

/// Runs work off the FX thread and brings its outcome back to it.
///
/// ```java
/// background.run(() -> service.claim(id))
///         .onSuccess(this::show)
///         .onError(ConnectionLost.class, e -> offline.set(true))
///         .andFinally(() -> busy.set(false));
/// ```
///
/// Everything but the work itself happens on the FX thread, so handlers attached in the same event as the call are
/// always in time. An error that no handler takes reaches the [ErrorReporter].
public interface Background {

    /// Starts a piece of work; called on the FX thread.
    <T> Running<T> run(Callable<T> work);

    /// Starts a piece of work that has no result; called on the FX thread.
    default Running<Void> run(Action work) {
        return run((Callable<Void>) () -> {
            work.run();
            return null;
        });
    }

    /// Does something on the FX thread soon; may be called on any thread, such as a listener of the database's.
    void onFxThread(Runnable task);

    /// A slot in which newer work supersedes older, as in search while typing.
    default LatestOnly latest() {
        return new LatestOnly(this);
    }

    /// Work without a result that may fail.
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
