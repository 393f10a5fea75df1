package mx.cea.ventanilla.requests.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;

/// Instants as staff say them today, short enough for a column: `hoy 13:40`, `ayer 9:15`, `lunes 8:00`,
/// `16 nov 8:00`.
public final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Texts.LOCALE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Texts.LOCALE);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Texts.LOCALE);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Texts.LOCALE);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' uuuu, H:mm", Texts.LOCALE);
    private static final int WEEK = 7;

    private Moments() {}

    /// The day and the time.
    public static String of(Instant at, LocalDate today) {
        return day(local(at).toLocalDate(), today) + " " + time(at);
    }

    /// The day alone; the coming week by the names of its days.
    static String day(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return Texts.get("requests.moment.today");
        }
        if (days == -1) {
            return Texts.get("requests.moment.yesterday");
        }
        if (days == 1) {
            return Texts.get("requests.moment.tomorrow");
        }
        if (days > 1 && days < WEEK) {
            return WEEKDAY.format(date);
        }
        return plain(date.getYear() == today.getYear() ? DATE : WITH_YEAR, date);
    }

    /// `lun 16 nov`, whatever day it is today.
    static String dated(LocalDate date) {
        return plain(WITH_WEEKDAY, date);
    }

    /// `13:40`.
    static String time(Instant at) {
        return TIME.format(local(at));
    }

    /// `lunes 16 de noviembre de 2026, 13:40`.
    public static String inFull(Instant at) {
        return FULL.format(local(at));
    }

    /// A length of business time: `9 h`, `5 h 30 min`, `45 min`.
    static String length(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return Texts.get("requests.moment.minutes", minutes);
        }
        return minutes == 0
                ? Texts.get("requests.moment.hours", hours)
                : Texts.get("requests.moment.hours-minutes", hours, minutes);
    }

    /// How long ago something was, in its largest unit: `hace 12 min`, `hace 3 h`, `hace 2 días`.
    static String ago(Instant at, Instant now) {
        Duration past = Duration.between(at, now);
        if (past.toMinutes() < 1) {
            return Texts.get("requests.moment.just-now");
        }
        if (past.toHours() < 1) {
            return Texts.get("requests.moment.minutes-ago", past.toMinutes());
        }
        return past.toDays() < 1
                ? Texts.get("requests.moment.hours-ago", past.toHours())
                : Texts.get("requests.moment.days-ago", past.toDays());
    }

    static ZonedDateTime local(Instant at) {
        return at.atZone(Clock.ZONE);
    }

    /// Some versions of Java's names of months and days end in a full stop.
    private static String plain(DateTimeFormatter format, LocalDate date) {
        return format.format(date).replace(".", "");
    }
}
