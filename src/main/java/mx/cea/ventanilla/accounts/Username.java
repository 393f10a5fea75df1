package mx.cea.ventanilla.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name by which a customer logs in to the portal (REG-2e): no spaces, at most 100 characters. Two that differ only
/// in case or accents are the same name.
public record Username(String text) {
    private static final Pattern FORM = Pattern.compile("[^\\p{Z}\\s\\p{Cc}]{1,100}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// @throws IllegalArgumentException if it is empty, too long or has spaces
    public Username {
        if (!valid(text)) {
            throw new IllegalArgumentException("Not a username: " + text);
        }
    }

    /// Whether a text can be a username.
    public static boolean valid(String text) {
        return FORM.matcher(text).matches();
    }

    /// The form under which it is unique.
    public String folded() {
        return fold(text);
    }

    /// A text without case or accents; dots and dashes count.
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
