package mx.cea.ventanilla.common;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/// Dates as people in Mexico write them.
public final class Dates {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Texts.LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Texts.LOCALE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Texts.LOCALE);

    private Dates() {}

    /// `15 de junio de 2026`.
    public static String inWords(LocalDate date) {
        return LONG.format(date);
    }

    /// `junio de 2026`.
    public static String inWords(YearMonth month) {
        return MONTH.format(month);
    }

    /// `15/06/2026`.
    public static String inDigits(LocalDate date) {
        return SHORT.format(date);
    }
}
