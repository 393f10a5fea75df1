package mx.cea.ventanilla.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import mx.cea.ventanilla.fx.Running.Outcome;

/// [Background] of the running program: a few daemon threads, handlers on the FX thread.
public final class BackgroundPool implements Background, AutoCloseable {
    private static final int THREADS = 4;

    private final Consumer<Throwable> unhandled;
    private final ExecutorService threads;
    private final AtomicInteger active = new AtomicInteger();

    /// @param unhandled told, on the FX thread, of every error that no handler takes
    public BackgroundPool(Consumer<Throwable> unhandled) {
        this.unhandled = unhandled;
        this.threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("background-", 1).factory());
    }

    /// Once closed, starts nothing: what the database told last may still come to views that are gone.
    ///
    /// @throws IllegalStateException if called off the FX thread, where handlers could come too late
    @Override
    public <T> Running<T> run(Callable<T> work) {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("Background work must be started on the FX thread");
        }
        Task<T> task = new Task<>(work);
        if (!threads.isShutdown()) {
            active.incrementAndGet();
            threads.execute(task);
        }
        return task.running;
    }

    @Override
    public void onFxThread(Runnable task) {
        Platform.runLater(task);
    }

    /// Whether no work is running and every outcome has been handed over; may be asked on any thread.
    public boolean isIdle() {
        return active.get() == 0;
    }

    /// Interrupts what is running and takes no more work.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Task<T> extends FutureTask<T> {
        private final Running<T> running = new Running<>(() -> cancel(true));

        Task(Callable<T> work) {
            super(work);
        }

        @Override
        protected void done() {
            Platform.runLater(() -> {
                try {
                    deliver();
                } finally {
                    active.decrementAndGet();
                }
            });
        }

        private void deliver() {
            try {
                running.settle(new Outcome.Success<>(get()));
            } catch (CancellationException _) {
                return;
            } catch (ExecutionException e) {
                settleFailure(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void settleFailure(ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            running.settle(new Outcome.Failure<>(cause));
            Throwable error = running.unhandledError();
            if (error != null) {
                unhandled.accept(error);
            }
        }
    }
}
