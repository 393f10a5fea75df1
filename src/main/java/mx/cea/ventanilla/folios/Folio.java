package mx.cea.ventanilla.folios;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/// The identification number of a request (CON-10): `OV-2026-000123-4`, the year, a running number of at least six
/// digits and Verhoeff's check digit over both, which catches every misheard digit and every swapped pair.
public record Folio(String text) {
    private static final Pattern FORM = Pattern.compile("OV-(\\d{4})-(\\d{6,12})-(\\d)");
    private static final Pattern LOOSE = Pattern.compile("(?:OV)?[\\s.·-]*(\\d{4})[\\s.·-]*(\\d{6,12})[\\s.·-]*(\\d)", Pattern.CASE_INSENSITIVE);

    /// @throws IllegalArgumentException if the form or the check digit is wrong
    public Folio {
        Matcher m = FORM.matcher(text);
        if (!m.matches() || !checks(m)) {
            throw new IllegalArgumentException("Not a folio: " + text);
        }
    }

    /// @param number the running number within its year, from 1
    public static Folio of(int year, long number) {
        String padded = String.format(Locale.ROOT, "%06d", number);
        try {
            return new Folio("OV-" + year + "-" + padded + "-" + VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(year + padded));
        } catch (CheckDigitException e) {
            throw new IllegalArgumentException("No folio for " + year + " " + number, e);
        }
    }

    /// What a typed text is, if it is meant as a folio.
    public sealed interface Typed {
        /// A whole and right folio, however it was spaced.
        record Right(Folio folio) implements Typed {}

        /// It has a folio's form, but a digit is wrong.
        record Mistyped(String text) implements Typed {}

        /// It is not meant as a folio.
        record SomethingElse() implements Typed {}
    }

    /// Reads what somebody typed or heard: `ov 2026 000123 4` is as good as the written form.
    public static Typed typed(String text) {
        Matcher m = LOOSE.matcher(text.strip());
        if (!m.matches()) {
            return new Typed.SomethingElse();
        }
        return checks(m)
                ? new Typed.Right(new Folio("OV-" + m.group(1) + "-" + m.group(2) + "-" + m.group(3)))
                : new Typed.Mistyped(text.strip());
    }

    /// The folio in a text from outside, if it is one and right.
    public static Optional<Folio> parse(String text) {
        return typed(text) instanceof Typed.Right right ? Optional.of(right.folio()) : Optional.empty();
    }

    private static boolean checks(Matcher m) {
        return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(m.group(1) + m.group(2) + m.group(3));
    }

    @Override
    public String toString() {
        return text;
    }
}
