package mx.cea.ventanilla.contracts.cfdi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A taxpayer's *RFC*, in upper case without spaces and dashes. Real ones fail their check digit, so any text is
/// accepted, and what is odd about it is told.
public record Rfc(String text) {
    private static final Pattern FORM = Pattern.compile("[A-ZÑ&]{3,4}(\\d{2})(\\d{2})(\\d{2})[0-9A-Z]{2}[0-9A]");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.-]");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    /// Of the public in general, to whom an invoice without RFC is issued.
    public static final Rfc PUBLIC = new Rfc("XAXX010101000");
    /// Of residents abroad.
    public static final Rfc ABROAD = new Rfc("XEXX010101000");

    public Rfc {
        text = PUNCTUATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /// What can be odd about one.
    public enum Oddity {
        /// It has not the form: three or four letters, a date, three signs more.
        FORM,
        /// Its last sign is not the one that follows from the others.
        CHECK_DIGIT
    }

    /// Empty where nothing is odd.
    public Optional<Oddity> oddity() {
        if (equals(PUBLIC) || equals(ABROAD)) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !isDate(parts.group(1), parts.group(2), parts.group(3))) {
            return Optional.of(Oddity.FORM);
        }
        return checkDigit() == text.charAt(text.length() - 1) ? Optional.empty() : Optional.of(Oddity.CHECK_DIGIT);
    }

    /// A company's RFC has a letter less, which counts as a space.
    private char checkDigit() {
        String padded = text.length() == 12 ? " " + text : text;
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += ALPHABET.indexOf(padded.charAt(i)) * (13 - i);
        }
        int digit = 11 - sum % 11;
        return digit == 11 ? '0' : digit == 10 ? 'A' : (char) ('0' + digit);
    }

    /// The century is not told; the 29 February of a leap year in either counts.
    private static boolean isDate(String year, String month, String day) {
        try {
            return LocalDate.of(2000 + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
