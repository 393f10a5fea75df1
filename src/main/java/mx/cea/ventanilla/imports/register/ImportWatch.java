package mx.cea.ventanilla.imports.register;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import mx.cea.ventanilla.contracts.RegisterMerge;
import org.jspecify.annotations.Nullable;

/// Watches over one import: is told how far it has come, and may stop it from any thread.
public final class ImportWatch {
    private static final double READING = 0.4;
    private static final double SORTING = 0.1;
    private static final double LEAST_TO_TELL = 0.02;
    private static final long EVERY_NANOS = 200_000_000L;

    /// What is being done.
    public enum Phase {
        READING,
        COMPARING,
        SAVING,
        /// Digital invoices are read one by one, and kept at once where they are to be.
        DOCUMENTS
    }

    /// How far it has come.
    ///
    /// @param kind        of the rows in hand; null while a file is being recognised
    /// @param rows        read so far, of all files
    /// @param done        from 0 to 1
    /// @param secondsLeft -1 while nobody knows
    public record Progress(Phase phase, @Nullable RegisterKind kind, long rows, double done, long secondsLeft) {}

    private final Consumer<Progress> listener;
    private final long begun = System.nanoTime();
    private @Nullable RegisterMerge merge;
    private volatile boolean stopped;
    private boolean late;
    private long told;
    private long totalBytes = 1;
    private long bytesBefore;
    private long rows;

    /// @param listener called on the import's own thread, a few times a second
    public ImportWatch(Consumer<Progress> listener) {
        this.listener = listener;
    }

    /// Stops the import.
    ///
    /// @return false where it comes too late: all is being made to last, or has been
    public synchronized boolean stop() {
        if (late) {
            return false;
        }
        stopped = merge == null || merge.stop();
        return stopped;
    }

    /// @throws CancellationException if it was stopped
    void check() {
        if (stopped) {
            throw new CancellationException("Stopped");
        }
    }

    synchronized void attach(RegisterMerge running) {
        check();
        merge = running;
    }

    synchronized void ended() {
        merge = null;
        late = true;
    }

    void begins(long allBytes) {
        totalBytes = Math.max(1, allBytes);
    }

    void row() {
        rows++;
    }

    void read(@Nullable RegisterKind kind, long bytes) {
        check();
        tell(Phase.READING, kind, READING * (bytesBefore + bytes) / totalBytes, false);
    }

    void fileRead(long bytes) {
        bytesBefore += bytes;
    }

    /// @param place of the document in its file, from 1
    /// @param of    how many there are
    /// @param bytes of the file
    void document(long place, int of, long bytes) {
        rows++;
        double part = (bytesBefore + (double) bytes * place / of) / totalBytes;
        tell(Phase.DOCUMENTS, RegisterKind.CFDI, READING + SORTING + (1 - READING - SORTING) * part, place == 1);
        check();
    }

    void step(Phase phase, RegisterMerge.Step step, double share) {
        double base = phase == Phase.COMPARING ? READING : READING + SORTING;
        double weight = phase == Phase.COMPARING ? SORTING : 1 - READING - SORTING;
        tell(phase, RegisterKind.values()[step.ordinal()], base + weight * share, true);
    }

    private void tell(Phase phase, @Nullable RegisterKind kind, double done, boolean always) {
        long now = System.nanoTime();
        if (always || now - told > EVERY_NANOS) {
            told = now;
            double part = Math.min(1, done);
            long left = part < LEAST_TO_TELL ? -1 : Math.round((now - begun) / 1e9 * (1 - part) / part);
            listener.accept(new Progress(phase, kind, rows, part, left));
        }
    }
}
