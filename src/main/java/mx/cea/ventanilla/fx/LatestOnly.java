package mx.cea.ventanilla.fx;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A slot for one piece of work at a time: starting another drops the results of the one before it.
public final class LatestOnly {
    private final Background background;
    private @Nullable Running<?> current;

    LatestOnly(Background background) {
        this.background = background;
    }

    /// Starts work in place of whatever is still running in this slot.
    public <T> Running<T> run(Callable<T> work) {
        cancel();
        Running<T> running = background.run(work);
        current = running;
        return running;
    }

    /// Drops what is running, if anything is.
    public void cancel() {
        if (current != null) {
            current.cancel();
        }
    }
}
