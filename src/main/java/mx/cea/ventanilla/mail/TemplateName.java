package mx.cea.ventanilla.mail;

import java.util.regex.Pattern;

/// Where a template belongs and what it is called; also the name of its file, `<kind>/<key>.mustache`.
///
/// @param kind the kind of request that it answers, as `GENERAL_QUERY`, or [#SYSTEM]
/// @param key  lower-case letters, digits and hyphens
public record TemplateName(String kind, String key) implements Comparable<TemplateName> {

    /// The kind of the templates that the program itself asks for, see [SystemTemplate].
    public static final String SYSTEM = "SYSTEM";

    /// The kind of the templates for what is done to accounts, which the program asks for as well.
    public static final String ACCOUNT = "ACCOUNT";

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /// @throws IllegalArgumentException if kind or key hold other characters
    public TemplateName {
        if (!isKind(kind) || !isKey(key)) {
            throw new IllegalArgumentException("not a template name: " + kind + "/" + key);
        }
    }

    static boolean isKind(String kind) {
        return KIND.matcher(kind).matches();
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    @Override
    public int compareTo(TemplateName other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return kind + "/" + key;
    }
}
