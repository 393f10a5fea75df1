package mx.cea.ventanilla.imports;

import java.time.Instant;
import mx.cea.ventanilla.common.Clock;

/// The clock by which the sample office's past is lived through: it stands still until it is moved, and only goes
/// forwards.
final class ReplayClock implements Clock {
    private volatile Instant now;

    ReplayClock(Instant begin) {
        now = begin;
    }

    @Override
    public Instant now() {
        return now;
    }

    /// Goes to an instant, or stays where that has passed.
    void advanceTo(Instant at) {
        if (at.isAfter(now)) {
            now = at;
        }
    }
}
