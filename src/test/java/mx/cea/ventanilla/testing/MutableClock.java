package mx.cea.ventanilla.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import mx.cea.ventanilla.common.Clock;

/// A clock that stands still until it is moved.
public final class MutableClock implements Clock {
    private volatile Instant now;

    private MutableClock(Instant now) {
        this.now = now;
    }

    /// @param wall what the clock on the office's wall shows, such as `2026-06-15T10:00`
    public static MutableClock at(String wall) {
        return new MutableClock(instant(wall));
    }

    /// The instant at which the clock on the office's wall shows this.
    public static Instant instant(String wall) {
        return LocalDateTime.parse(wall).atZone(ZONE).toInstant();
    }

    @Override
    public Instant now() {
        return now;
    }

    public void set(String wall) {
        now = instant(wall);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }
}
