package mx.cea.ventanilla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// What supervisors change in the office's calendar (HOR-2, HOR-2b). Where several touch the same day, the narrowest
/// hours hold.
public sealed interface DayException {

    /// Why, in the supervisor's words; never blank.
    String reason();

    /// *Días inhábiles*: whole days that are not worked and do not count towards due times.
    ///
    /// @param from the first day
    /// @param to the last day, itself closed
    record Closed(LocalDate from, LocalDate to, String reason) implements DayException {
        public Closed {
            check(!to.isBefore(from), reason);
        }

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /// Days with shorter hours, such as a closed afternoon. It never lengthens a day and never opens a closed one.
    ///
    /// @param from the first day
    /// @param to the last day, itself shortened
    /// @param opensAt when the office opens on those days
    /// @param closesAt when it closes on them; always after `opensAt`
    record ShortDay(LocalDate from, LocalDate to, LocalTime opensAt, LocalTime closesAt, String reason)
            implements DayException {
        public ShortDay {
            check(!to.isBefore(from) && opensAt.isBefore(closesAt), reason);
        }

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /// A *guardia*: staff may work in this span whatever the hours. It is not business time: due times do not run.
    ///
    /// @param from when it begins
    /// @param to when it ends, itself left out
    record Guard(Instant from, Instant to, String reason) implements DayException {
        public Guard {
            check(from.isBefore(to), reason);
        }

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private static void check(boolean forwards, String reason) {
        if (!forwards) {
            throw new IllegalArgumentException("The end comes before the beginning: " + reason);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A change of the calendar needs a reason");
        }
    }
}
