package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A span of time, its end left out.
///
/// @param from the first instant
/// @param to the first instant that is no longer in it; always after `from`
public record Interval(Instant from, Instant to) {

    /// @throws IllegalArgumentException if the span is empty or backwards
    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Not a span of time: " + from + " to " + to);
        }
    }

    /// Whether an instant is in the span.
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /// How long it is.
    public Duration duration() {
        return Duration.between(from, to);
    }

    /// What it has in common with the time from `start` to `end`, empty where that is nothing.
    Optional<Interval> within(Instant start, Instant end) {
        Instant later = from.isAfter(start) ? from : start;
        Instant earlier = to.isBefore(end) ? to : end;
        return later.isBefore(earlier) ? Optional.of(new Interval(later, earlier)) : Optional.empty();
    }
}
