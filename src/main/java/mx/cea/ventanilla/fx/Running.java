package mx.cea.ventanilla.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work that a [Background] has started. Belongs to the FX thread; there is no locking because nothing but the work
/// itself happens elsewhere.
///
/// A handler attached after the outcome is known is called at once, so none is ever missed.
public final class Running<T> {
    private final List<Consumer<Outcome<T>>> handlers = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final Runnable interrupt;
    private @Nullable Outcome<T> outcome;
    private boolean errorHandled;
    private boolean cancelled;

    /// @param interrupt stops the work itself, or keeps it from starting
    Running(Runnable interrupt) {
        this.interrupt = interrupt;
    }

    /// Called with the result.
    public Running<T> onSuccess(Consumer<? super T> handler) {
        return attach(settled -> {
            if (settled instanceof Outcome.Success<T>(T result)) {
                handler.accept(result);
            }
        });
    }

    /// Called with an error of this type, unless a handler attached earlier has taken it.
    public <X extends Throwable> Running<T> onError(Class<X> type, Consumer<? super X> handler) {
        return attach(settled -> {
            if (settled instanceof Outcome.Failure<T>(Throwable error) && type.isInstance(error) && !errorHandled) {
                errorHandled = true;
                handler.accept(type.cast(error));
            }
        });
    }

    /// Called last, whether the work succeeded, failed or was cancelled.
    public Running<T> andFinally(Runnable ending) {
        if (isDone()) {
            ending.run();
        } else {
            endings.add(ending);
        }
        return this;
    }

    /// Interrupts the work, or keeps it from starting, and drops its outcome. Does nothing once it is done.
    public void cancel() {
        if (!isDone()) {
            cancelled = true;
            interrupt.run();
            endings.forEach(Runnable::run);
        }
    }

    /// Whether the outcome has been handed over or the work was cancelled.
    public boolean isDone() {
        return cancelled || outcome != null;
    }

    /// Takes the outcome; without effect where the work was cancelled.
    void settle(Outcome<T> settled) {
        if (isDone()) {
            return;
        }
        outcome = settled;
        try {
            handlers.forEach(handler -> handler.accept(settled));
        } finally {
            endings.forEach(Runnable::run);
        }
    }

    /// The error that no handler has taken so far.
    @Nullable Throwable unhandledError() {
        return outcome instanceof Outcome.Failure<T>(Throwable error) && !errorHandled ? error : null;
    }

    private Running<T> attach(Consumer<Outcome<T>> handler) {
        if (outcome != null) {
            handler.accept(outcome);
        } else {
            handlers.add(handler);
        }
        return this;
    }

    /// How a piece of work ended.
    sealed interface Outcome<T> {
        record Success<T>(T result) implements Outcome<T> {}

        record Failure<T>(Throwable error) implements Outcome<T> {}
    }
}
