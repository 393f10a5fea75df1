package mx.cea.ventanilla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// The compulsory rest days of article 74 of the *Ley Federal del Trabajo* (HOR-2b), in the order of the year.
/// None is moved except by the law's own Mondays. Election days (section IX) are set by the electoral laws for each
/// election and are entered as [DayException.Closed].
public enum StatutoryHoliday {
    NEW_YEAR(Month.JANUARY, 1, Rule.DATE),
    CONSTITUTION(Month.FEBRUARY, 1, Rule.MONDAY),
    JUAREZ(Month.MARCH, 3, Rule.MONDAY),
    LABOUR(Month.MAY, 1, Rule.DATE),
    INDEPENDENCE(Month.SEPTEMBER, 16, Rule.DATE),
    /// The change of the Federal Executive: 1 October every six years from 2024.
    PRESIDENCY(Month.OCTOBER, 1, Rule.SIX_YEARLY),
    REVOLUTION(Month.NOVEMBER, 3, Rule.MONDAY),
    CHRISTMAS(Month.DECEMBER, 25, Rule.DATE);

    private enum Rule {
        DATE,
        MONDAY,
        SIX_YEARLY
    }

    private static final int FIRST_OCTOBER_TRANSITION = 2024;

    private final Month month;
    private final int number;
    private final Rule rule;

    StatutoryHoliday(Month month, int number, Rule rule) {
        this.month = month;
        this.number = number;
        this.rule = rule;
    }

    /// The date of this holiday in a year, empty where the year has none.
    public Optional<LocalDate> in(int year) {
        return switch (rule) {
            case DATE -> Optional.of(LocalDate.of(year, month, number));
            case MONDAY ->
                Optional.of(LocalDate.of(year, month, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY)));
            case SIX_YEARLY ->
                year >= FIRST_OCTOBER_TRANSITION && (year - FIRST_OCTOBER_TRANSITION) % 6 == 0
                        ? Optional.of(LocalDate.of(year, month, number))
                        : Optional.empty();
        };
    }

    /// The key of its Spanish name in the texts.
    public String messageKey() {
        return "calendar.holiday." + name();
    }

    boolean fallsOn(LocalDate date) {
        return date.getMonth() == month && in(date.getYear()).filter(date::equals).isPresent();
    }
}
