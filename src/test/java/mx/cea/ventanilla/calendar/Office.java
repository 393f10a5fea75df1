package mx.cea.ventanilla.calendar;

import static mx.cea.ventanilla.testing.MutableClock.instant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Times and calendars as the tests write them.
final class Office {
    private Office() {}

    static Interval between(String from, String to) {
        return new Interval(instant(from), instant(to));
    }

    static BusinessCalendar calendar(DayException... exceptions) {
        return new BusinessCalendar(OfficeHours.OF_THE_RULES, List.of(exceptions));
    }

    static DayException closed(String from, String to, String reason) {
        return new DayException.Closed(LocalDate.parse(from), LocalDate.parse(to), reason);
    }

    static DayException shortDay(String day, String opens, String closes, String reason) {
        LocalDate date = LocalDate.parse(day);
        return new DayException.ShortDay(date, date, LocalTime.parse(opens), LocalTime.parse(closes), reason);
    }

    static DayException guard(String from, String to, String reason) {
        return new DayException.Guard(instant(from), instant(to), reason);
    }
}
