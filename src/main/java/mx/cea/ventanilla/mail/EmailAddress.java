package mx.cea.ventanilla.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/// An e-mail address to which SMTP can deliver: well formed, without comments, names or quoting, at most 254
/// characters, the domain in its ASCII form.
public record EmailAddress(String value) {
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E&&[^\"(),:;<>\\[\\\\\\]]]+");
    private static final int MAX_LENGTH = 254;

    /// @throws IllegalArgumentException if it is no such address
    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address: " + HeaderText.clean(value));
        }
    }

    /// The address that somebody typed, without the blanks around it and with an international domain in its ASCII
    /// form; empty if it is no address.
    public static Optional<EmailAddress> parse(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            String ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            return isValid(ascii) ? Optional.of(new EmailAddress(ascii)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What follows the `@`.
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static boolean isValid(String address) {
        return address.length() <= MAX_LENGTH
                && PLAIN.matcher(address).matches()
                && EmailValidator.getInstance().isValid(address);
    }

    @Override
    public String toString() {
        return value;
    }
}
