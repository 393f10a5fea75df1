package mx.cea.ventanilla.desktop;

import java.time.Duration;
import java.time.Instant;
import mx.cea.ventanilla.common.Clock;

/// Locks once nobody has touched the window for a while. Goes by the wall clock, so a computer that slept through the
/// limit is locked before its first key or move of the mouse counts.
final class IdleLimit {
    private final Clock clock;
    private final Runnable lock;
    private Duration limit;
    private Instant touched;

    /// @param limit none at all where it is zero
    IdleLimit(Clock clock, Duration limit, Runnable lock) {
        this.clock = clock;
        this.limit = limit;
        this.lock = lock;
        this.touched = clock.now();
    }

    /// Changes the limit.
    void setLimit(Duration now) {
        limit = now;
    }

    /// Somebody did something at the window.
    void touched() {
        check();
        touched = clock.now();
    }

    /// Looks whether the limit is reached; called every few seconds.
    void check() {
        if (!limit.isZero() && !clock.now().isBefore(touched.plus(limit))) {
            touched = clock.now();
            lock.run();
        }
    }
}
