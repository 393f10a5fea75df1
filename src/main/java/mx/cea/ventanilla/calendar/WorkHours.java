package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether office agents may work on requests at an instant (HOR-2). Taking a request needs [Open] or [Guard]; one
/// that is already held may also be finished in [Grace].
public sealed interface WorkHours {

    /// The office is open.
    ///
    /// @param until today's closing
    record Open(Instant until) implements WorkHours {}

    /// The office has closed, or a guardia has ended, but a request held at that moment may still be finished.
    ///
    /// @param until when that ends
    record Grace(Instant until) implements WorkHours {}

    /// The office is closed, but a supervisor has opened a *guardia*.
    ///
    /// @param reason the supervisor's reason
    /// @param until the end of the guardia
    record Guard(String reason, Instant until) implements WorkHours {}

    /// Nobody of the office may work.
    ///
    /// @param nextOpening when the office next opens
    /// @param today what today is for the office: a working day (then it is out of hours) or a day of rest and why
    record Closed(Instant nextOpening, OfficeDay today) implements WorkHours {}

    /// The gate of HOR-2.
    ///
    /// @param heldSince when the agent took the request at hand; null where the question is not about a held request
    /// @param grace how long after the closing, or the end of a guardia, a request that was held at that moment may
    ///        be finished; not negative
    /// @throws IllegalStateException if the office is closed and does not open within five years
    static WorkHours check(BusinessCalendar calendar, Instant now, @Nullable Instant heldSince, Duration grace) {
        OfficeDay today = calendar.day(BusinessCalendar.dateOf(now));
        Optional<Interval> open = today.worked().filter(hours -> hours.contains(now));
        if (open.isPresent()) {
            return new Open(open.get().to());
        }
        Optional<DayException.Guard> guard = calendar.guards()
                .filter(span -> span.covers(now))
                .max(Comparator.comparing(DayException.Guard::to));
        if (guard.isPresent()) {
            return new Guard(guard.get().reason(), guard.get().to());
        }
        Optional<Instant> closing = lastClosing(calendar, today, now);
        if (heldSince != null && closing.isPresent() && heldSince.isBefore(closing.get())) {
            Instant end = closing.get().plus(grace);
            if (now.isBefore(end)) {
                return new Grace(end);
            }
        }
        return new Closed(calendar.nextOpening(now), today);
    }

    /// When work last ended: today's closing if it has passed, or the end of the last guardia.
    private static Optional<Instant> lastClosing(BusinessCalendar calendar, OfficeDay today, Instant now) {
        return Stream.concat(
                        today.worked().map(Interval::to).stream(),
                        calendar.guards().map(DayException.Guard::to))
                .filter(end -> !end.isAfter(now))
                .max(Comparator.naturalOrder());
    }
}
