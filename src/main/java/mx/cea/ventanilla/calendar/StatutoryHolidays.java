package mx.cea.ventanilla.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which days the law makes rest days (HOR-2b), for any year.
public final class StatutoryHolidays {

    /// A rest day of one year.
    ///
    /// @param date the day itself
    /// @param name which of the law's rest days it is
    public record Holiday(LocalDate date, StatutoryHoliday name) {}

    private StatutoryHolidays() {}

    /// The rest days of a year, in their order.
    public static List<Holiday> of(int year) {
        return Arrays.stream(StatutoryHoliday.values())
                .flatMap(name -> name.in(year).map(date -> new Holiday(date, name)).stream())
                .toList();
    }

    /// The rest day that a date is, empty for every other day.
    public static Optional<Holiday> on(LocalDate date) {
        return Arrays.stream(StatutoryHoliday.values())
                .filter(name -> name.fallsOn(date))
                .findFirst()
                .map(name -> new Holiday(date, name));
    }
}
