package mx.cea.ventanilla.persistence;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Sends on a thread of its own what another thread has gathered, while that gathers the next part. One part is on its
/// way at a time.
final class Sender implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("long-work-sender").daemon().factory());
    private @Nullable Future<?> onItsWay;

    /// Sends a part as soon as the one before it has arrived.
    void send(Runnable part) {
        await();
        onItsWay = thread.submit(part);
    }

    /// Waits until all that was sent has arrived; an error of the sending comes out here.
    void await() {
        Future<?> last = onItsWay;
        onItsWay = null;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.close(); // waits for what is on its way
    }
}
