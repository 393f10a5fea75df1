package mx.cea.ventanilla.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import mx.cea.ventanilla.common.Texts;

/// One line that shows how far a long work has come, on a terminal only.
final class Progress {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private final PrintStream out;
    @SuppressWarnings("SystemConsoleNull") // none in a process that has no standard streams
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private final long begun = System.nanoTime();
    private long shown = begun;

    Progress(PrintStream out) {
        this.out = out;
    }

    /// @return true: the work goes on
    boolean at(long bytes, long total, long lines) {
        long now = System.nanoTime();
        if (terminal && now - shown > EVERY && bytes > 0) {
            shown = now;
            long left = TimeUnit.NANOSECONDS.toSeconds((now - begun) / bytes * Math.max(0, total - bytes));
            out.print("\r" + Texts.get("cli.progress", lines, 100 * bytes / Math.max(1, total), left));
        }
        return true;
    }

    /// @param done        from 0 to 1
    /// @param secondsLeft -1 while nobody knows
    void at(double done, long lines, long secondsLeft) {
        long now = System.nanoTime();
        if (terminal && now - shown > EVERY && secondsLeft >= 0) {
            shown = now;
            out.print("\r" + Texts.get("cli.progress", lines, Math.round(100 * done), secondsLeft));
        }
    }

    void end() {
        if (terminal && shown != begun) {
            out.println();
        }
    }
}
