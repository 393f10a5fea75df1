package mx.cea.ventanilla.staff;

import java.util.Locale;
import java.util.regex.Pattern;

/// Usernames of staff, which in the shared office are names of the server's login roles too.
final class Usernames {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    private Usernames() {}

    /// The username that somebody typed: case and outer spaces do not count.
    static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether a new member of staff may have this username.
    static boolean acceptable(String username) {
        return FORM.matcher(username).matches() && !username.startsWith("pg_") && !username.startsWith("ventanilla_");
    }
}
