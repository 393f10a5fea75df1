package mx.cea.ventanilla.contracts;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of an invoice: company 4, year 4, period 2 (`[0-9A-Z]`), serial 8. The commercial system's numbers are
/// not always unique, nor of this form, nor of the period that they name; so any text is accepted, and what is odd
/// about it is told.
public record InvoiceNumber(String text) {
    private static final Pattern FORM = Pattern.compile("\\d{4}(\\d{4}[0-9A-Z]{2})\\d{8}");
    private static final DateTimeFormatter NAMED_PERIOD = DateTimeFormatter.ofPattern("uuuuMM");

    /// What can be odd about a number.
    public enum Oddity {
        /// It has not the eighteen characters of the form.
        MALFORMED,
        /// It does not name the invoice's own period: another month, another year, or no month at all (`A1`).
        OTHER_PERIOD
    }

    /// What is odd about this as the number of an invoice for a period; empty where nothing is.
    public Optional<Oddity> oddity(YearMonth period) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.of(Oddity.MALFORMED);
        }
        return NAMED_PERIOD.format(period).equals(m.group(1)) ? Optional.empty() : Optional.of(Oddity.OTHER_PERIOD);
    }

    @Override
    public String toString() {
        return text;
    }
}
