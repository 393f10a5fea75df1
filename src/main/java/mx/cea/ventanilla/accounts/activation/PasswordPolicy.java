package mx.cea.ventanilla.accounts.activation;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a customer's password must be like (ACT-2).
public final class PasswordPolicy {
    public static final int SHORTEST = 6;
    public static final int LEAST_DIGITS = 2;
    public static final int LEAST_LETTERS = 2;
    /// Longer texts are refused only lest somebody make the office hash a book.
    public static final int LONGEST = 128;

    private PasswordPolicy() {}

    /// What a password can lack.
    public enum Fault {
        TOO_SHORT,
        TOO_FEW_DIGITS,
        TOO_FEW_LETTERS,
        TOO_LONG
    }

    /// What a password lacks; empty where it can be used. Letters are those of any alphabet, accented or not.
    public static Set<Fault> faults(String password) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFKC);
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            faults.add(Fault.TOO_SHORT);
        }
        if (text.codePoints().filter(Character::isDigit).count() < LEAST_DIGITS) {
            faults.add(Fault.TOO_FEW_DIGITS);
        }
        if (text.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            faults.add(Fault.TOO_FEW_LETTERS);
        }
        if (text.length() > LONGEST) {
            faults.add(Fault.TOO_LONG);
        }
        return Collections.unmodifiableSet(faults);
    }
}
