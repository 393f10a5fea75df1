package mx.cea.ventanilla.schedule.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;

/// Exceptions of the calendar in words (HOR-2, HOR-2b).
final class ExceptionText {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Texts.LOCALE);
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", Texts.LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);

    private ExceptionText() {}

    static String kind(DayException exception) {
        return switch (exception) {
            case DayException.Closed _ -> Texts.get("schedule.kind.closed");
            case DayException.ShortDay _ -> Texts.get("schedule.kind.short");
            case DayException.Guard _ -> Texts.get("schedule.kind.guard");
        };
    }

    /// When it holds, in few words.
    static String when(DayException exception) {
        return switch (exception) {
            case DayException.Closed(LocalDate from, LocalDate to, String _) -> days(from, to, DAY);
            case DayException.ShortDay(LocalDate from, LocalDate to, LocalTime opens, LocalTime closes, String _) ->
                Texts.get("schedule.when.hours", days(from, to, DAY), TIME.format(opens), TIME.format(closes));
            case DayException.Guard(Instant from, Instant to, String _) -> guard(local(from), local(to));
        };
    }

    private static String guard(ZonedDateTime from, ZonedDateTime to) {
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return Texts.get("schedule.when.hours", DAY.format(from), TIME.format(from), TIME.format(to));
        }
        return Texts.get("schedule.when.span", DAY.format(from), TIME.format(from), DAY.format(to), TIME.format(to));
    }

    /// All of it in one line.
    static String whole(DayException exception) {
        return Texts.get("schedule.whole", kind(exception), when(exception), exception.reason());
    }

    /// What would follow from it, before it is entered.
    static String preview(DayException exception, BusinessCalendar calendar) {
        return switch (exception) {
            case DayException.Closed(LocalDate from, LocalDate to, String _) -> {
                long worked = worked(from, to, calendar);
                yield worked == 0
                        ? Texts.get("schedule.preview.nothing")
                        : Texts.get("schedule.preview.closed", days(from, to, LONG_DAY), worked);
            }
            case DayException.ShortDay(LocalDate from, LocalDate to, LocalTime opens, LocalTime closes, String _) ->
                worked(from, to, calendar) == 0
                        ? Texts.get("schedule.preview.nothing")
                        : Texts.get(
                                "schedule.preview.short",
                                days(from, to, LONG_DAY),
                                TIME.format(opens),
                                TIME.format(closes));
            case DayException.Guard(Instant from, Instant to, String _) -> Texts.get(
                    "schedule.preview.guard",
                    LONG_DAY.format(local(from)),
                    TIME.format(local(from)),
                    LONG_DAY.format(local(to)),
                    TIME.format(local(to)));
        };
    }

    private static long worked(LocalDate from, LocalDate to, BusinessCalendar calendar) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> calendar.day(day).worked().isPresent())
                .count();
    }

    private static String days(LocalDate from, LocalDate to, DateTimeFormatter form) {
        return from.equals(to)
                ? form.format(from)
                : Texts.get("schedule.days.span", form.format(from), form.format(to));
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(Clock.ZONE);
    }
}
