package mx.cea.ventanilla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/// The office's ordinary hours, Monday to Friday (HOR-2), from the settings.
///
/// @param opens the time of opening, at the office's wall clock
/// @param closes the time of closing; always after `opens`
public record OfficeHours(LocalTime opens, LocalTime closes) {

    /// From 8:00 to 17:00, as the operating rules say.
    public static final OfficeHours OF_THE_RULES = new OfficeHours(LocalTime.of(8, 0), LocalTime.of(17, 0));

    /// @throws IllegalArgumentException if the office would not close after it opens
    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("The office must close after it opens: " + opens + " to " + closes);
        }
    }

    /// The length of a full business day: nine hours by the rules.
    public Duration fullDay() {
        return Duration.between(opens, closes);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
