package mx.cea.ventanilla.staff;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/// Staff passwords: the rule for new ones, and what is kept instead of them.
final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private Passwords() {}

    // of a password that nobody knows: checking against it takes as long as checking a real one
    private static final class Nobody {
        static final String HASH = hash(randomText());
    }

    /// Whether a new password may be used: long enough, and neither the username nor around it.
    static boolean acceptable(String username, String password) {
        return password.length() >= SHORTEST
                && password.length() <= LONGEST
                && password.chars().noneMatch(Character::isISOControl)
                && !password.toLowerCase(Locale.ROOT).contains(username)
                && password.chars().distinct().count() > 3;
    }

    static String hash(String password) {
        return Argon2id.hash(password);
    }

    /// Compares in the same time whether there is a hash or not.
    static boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? Nobody.HASH : hash;
        return Argon2id.matches(password, against) && hash != null;
    }

    /// What the server keeps of a password, so that the password itself never travels.
    static String scramVerifier(String password) {
        return PasswordUtil.encodeScramSha256(password.toCharArray());
    }

    private static String randomText() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
