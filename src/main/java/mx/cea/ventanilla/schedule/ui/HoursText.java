package mx.cea.ventanilla.schedule.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import mx.cea.ventanilla.calendar.OfficeDay;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;

/// The office's hours in words (HOR-2).
public final class HoursText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Texts.LOCALE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", Texts.LOCALE);

    private HoursText() {}

    /// Whether the office works now and until when, such as *Cerrada: abre el lunes a las 8:00*.
    public static String of(WorkHours hours, LocalDate today) {
        return switch (hours) {
            case WorkHours.Open(Instant until) -> Texts.get("schedule.hours.open", when(until, today));
            case WorkHours.Grace(Instant until) -> Texts.get("schedule.hours.grace", when(until, today));
            case WorkHours.Guard(String reason, Instant until) ->
                Texts.get("schedule.hours.guard", when(until, today), reason);
            case WorkHours.Closed(Instant opens, OfficeDay day) -> closed(opening(opens, today), day);
        };
    }

    private static String closed(String opens, OfficeDay today) {
        return switch (today) {
            case OfficeDay.Open _, OfficeDay.Weekend _ -> Texts.get("schedule.hours.closed", opens);
            case OfficeDay.StatutoryRest(var holiday) ->
                Texts.get("schedule.hours.closed-why", opens, Texts.get(holiday.name().messageKey()));
            case OfficeDay.Closed(String reason) -> Texts.get("schedule.hours.closed-why", opens, reason);
        };
    }

    private static String opening(Instant at, LocalDate today) {
        boolean isToday = at.atZone(Clock.ZONE).toLocalDate().equals(today);
        return isToday ? Texts.get("schedule.today-at", when(at, today)) : when(at, today);
    }

    /// An instant as one says it today: *las 17:00*, *mañana a las 8:00*, *el lunes a las 8:00*.
    private static String when(Instant at, LocalDate today) {
        ZonedDateTime local = at.atZone(Clock.ZONE);
        String time = Texts.get(local.getHour() == 1 ? "schedule.at-one" : "schedule.at", TIME.format(local));
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        if (days == 0) {
            return time;
        }
        if (days == 1) {
            return Texts.get("schedule.tomorrow-at", time);
        }
        return Texts.get("schedule.day-at", (days > 1 && days < 7 ? WEEKDAY : DATE).format(local), time);
    }
}
