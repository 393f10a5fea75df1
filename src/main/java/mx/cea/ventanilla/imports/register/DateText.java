package mx.cea.ventanilla.imports.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as people and programs write it: `2026-06-15`, `15/06/2026`, `15-jun-2026`; a midnight after it is passed over.
final class DateText {
    private static final List<String> MONTHS =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern WORD = Pattern.compile("(\\d{1,2})[-/ ](?:de )?(\\p{L}{3,10})\\.?[-/ ](?:de )?(\\d{4})");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0:00(:00(\\.0+)?)?Z?$");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/ .][\\p{L}\\d]+\\.?[-/ .]\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private DateText() {}

    /// The date, null where the text is none.
    static @Nullable LocalDate parse(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        String date = text.length() > 10 ? MIDNIGHT.matcher(text).replaceFirst("") : text;
        Matcher m = ISO.matcher(date);
        if (m.matches()) {
            return of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = DIGITS.matcher(date);
        if (m.matches()) {
            return of(number(m.group(3)), number(m.group(2)), number(m.group(1)));
        }
        m = WORD.matcher(date);
        return m.matches() ? of(number(m.group(3)), month(m.group(2)), number(m.group(1))) : null;
    }

    /// The key of the sentence that says why a text is no date.
    static String reasonKey(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches() && number(digits.group(2)) > 12 && number(digits.group(1)) <= 12) {
            return "imports.kind.date.month_first";
        }
        return SHORT_YEAR.matcher(text).matches() ? "imports.kind.date.short_year" : "imports.kind.date";
    }

    private static int month(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        int month = MONTHS.indexOf(w.substring(0, 3)) + 1;
        String full = month == 0 ? "" : FULL.get(month - 1);
        return w.length() == 3 || w.equals("sept") || w.equals(full) ? month : 0;
    }

    private static final List<String> FULL = List.of(
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
            "diciembre");

    private static @Nullable LocalDate of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return number(digits, 0, digits.length());
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
