package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;

/// How urgent a request is by its due time.
public enum TrafficLight {
    /// There is time.
    GREEN,
    /// Little of the allowance is left.
    AMBER,
    /// It is overdue.
    RED,
    /// The clock is stopped.
    PAUSED;

    private static final Duration LITTLE = Duration.ofHours(4);

    /// The light of a request whose clock runs, without its history: for the lines of a list.
    ///
    /// @param due when it is due
    /// @param allowance the business time that it was allowed
    public static TrafficLight of(BusinessCalendar calendar, Instant due, Duration allowance, Instant now) {
        if (now.isAfter(due)) {
            return RED;
        }
        return calendar.businessTimeBetween(now, due).compareTo(amberBelow(allowance)) < 0 ? AMBER : GREEN;
    }

    /// The business time below which a request turns amber: a quarter of its allowance or four hours, whichever is
    /// longer, but never more than half the allowance.
    static Duration amberBelow(Duration allowance) {
        Duration quarter = allowance.dividedBy(4);
        Duration half = allowance.dividedBy(2);
        Duration longer = quarter.compareTo(LITTLE) > 0 ? quarter : LITTLE;
        return longer.compareTo(half) < 0 ? longer : half;
    }
}
