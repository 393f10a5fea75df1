package mx.cea.ventanilla.imports;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.OfficeHours;
import mx.cea.ventanilla.common.Clock;

/// Moves the sample office's dates to the day on which it is loaded, so that it looks alive on any. The files are
/// written as of a Monday at eleven in the morning; its image, the *anchor*, is the latest business day.
///
/// What belongs to the invoiced months moves by whole months, what came after them by business days: what happened
/// two business days before that Monday comes to lie two business days before the anchor, at the same time of day. What
/// came on a weekend stays outside the office's hours. Nothing ever lies after the present, and of two moments the
/// earlier stays the earlier.
final class SampleDates {
    /// The files' own present.
    static final LocalDateTime REFERENCE = LocalDateTime.of(2026, 6, 15, 11, 0);

    private static final YearMonth LAST_INVOICED = YearMonth.of(2026, 5);
    private static final Pattern INVOICE_NUMBER = Pattern.compile("\\b(\\d{4})(\\d{4})(0[1-9]|1[0-2])(\\d{8})\\b");

    private final BusinessCalendar calendar = new BusinessCalendar(OfficeHours.OF_THE_RULES, List.of());
    private final ZonedDateTime now;
    private final LocalDate anchor;
    private final long months;

    SampleDates(Instant present) {
        now = present.atZone(Clock.ZONE);
        anchor = isBusinessDay(now.toLocalDate()) ? now.toLocalDate() : previousBusinessDay(now.toLocalDate());
        months = MONTHS.between(LAST_INVOICED, YearMonth.from(now).minusMonths(1));
    }

    /// The latest business day, which stands for the files' Monday.
    LocalDate anchor() {
        return anchor;
    }

    YearMonth period(YearMonth inFile) {
        return inFile.plusMonths(months);
    }

    LocalDate date(LocalDate inFile) {
        if (!YearMonth.from(inFile).isAfter(LAST_INVOICED)) {
            return inFile.plusMonths(months);
        }
        return dayOf(inFile);
    }

    /// A text with the periods moved that the invoice numbers in it carry.
    String withMovedInvoices(String text) {
        return INVOICE_NUMBER.matcher(text).replaceAll(this::movedInvoice);
    }

    private String movedInvoice(MatchResult number) {
        YearMonth named = YearMonth.of(Integer.parseInt(number.group(2)), Integer.parseInt(number.group(3)));
        YearMonth moved = period(named);
        return String.format(
                Locale.ROOT, "%s%04d%02d%s", number.group(1), moved.getYear(), moved.getMonthValue(), number.group(4));
    }

    /// When something happened that the files date by the wall clock, not after their own present.
    Instant moment(LocalDateTime inFile) {
        LocalDateTime moved = isBusinessDay(inFile.toLocalDate()) && !closesBeforeRest(inFile)
                ? inFile.toLocalTime().atDate(dayOf(inFile.toLocalDate()))
                : outOfHours(inFile);
        return notAfterNow(moved).atZone(Clock.ZONE).toInstant();
    }

    /// Whether the office has closed and the next day is one of rest.
    private boolean closesBeforeRest(LocalDateTime inFile) {
        return !inFile.toLocalTime().isBefore(OfficeHours.OF_THE_RULES.closes())
                && !isBusinessDay(inFile.toLocalDate().plusDays(1));
    }

    /// Moves a moment between a closing and the midnight after the days of rest that follow it. Where the image has
    /// fewer of them, the whole span is pressed together.
    private LocalDateTime outOfHours(LocalDateTime inFile) {
        LocalDate day = inFile.toLocalDate();
        LocalDate lastWorked = isBusinessDay(day) ? day : previousBusinessDay(day);
        LocalDateTime closing = lastWorked.atTime(OfficeHours.OF_THE_RULES.closes());
        LocalDate image = dayOf(lastWorked);
        LocalDateTime imageClosing = image.atTime(OfficeHours.OF_THE_RULES.closes());
        long span = MILLIS.between(closing, firstMidnight(lastWorked));
        long imageSpan = MILLIS.between(imageClosing, firstMidnight(image));
        long after = MILLIS.between(closing, inFile);
        return imageClosing.plus(imageSpan < span ? Math.multiplyExact(after, imageSpan) / span : after, MILLIS);
    }

    private LocalDateTime firstMidnight(LocalDate worked) {
        LocalDate next = worked.plusDays(1);
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next.atStartOfDay();
    }

    /// Where today is the anchor and it is not yet eleven, today's moments are pressed together.
    private LocalDateTime notAfterNow(LocalDateTime moved) {
        LocalTime reference = REFERENCE.toLocalTime();
        if (!moved.toLocalDate().equals(now.toLocalDate()) || !now.toLocalTime().isBefore(reference)) {
            return moved;
        }
        LocalDateTime midnight = moved.toLocalDate().atStartOfDay();
        long soFar = MILLIS.between(midnight, now.toLocalDateTime());
        long inFile = MILLIS.between(LocalTime.MIN, reference);
        return midnight.plus(Math.multiplyExact(MILLIS.between(midnight, moved), soFar) / inFile, MILLIS);
    }

    /// The image of a day: as many business days before the anchor as it is before the files' Monday. A day of rest goes
    /// to the image of the business day before it.
    private LocalDate dayOf(LocalDate inFile) {
        LocalDate image = anchor;
        LocalDate day = REFERENCE.toLocalDate();
        while (day.isAfter(inFile)) {
            if (isBusinessDay(day)) {
                image = previousBusinessDay(image);
            }
            day = day.minusDays(1);
        }
        return image;
    }

    private LocalDate previousBusinessDay(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isBusinessDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    private boolean isBusinessDay(LocalDate day) {
        return calendar.day(day).worked().isPresent();
    }
}
