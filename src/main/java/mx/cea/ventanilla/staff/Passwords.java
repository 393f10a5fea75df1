package mx.cea.ventanilla.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/// Staff passwords: the rule for new ones, and what is kept instead of them.
final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    // OWASP's second choice: 19 MiB, two passes, one lane
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

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
        return Password.hash(normal(password)).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    /// Compares in the same time whether there is a hash or not.
    static boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? Nobody.HASH : hash;
        boolean same = Password.check(normal(password), against).with(Argon2Function.getInstanceFromHash(against));
        return same && hash != null;
    }

    /// What the server keeps of a password, so that the password itself never travels.
    static String scramVerifier(String password) {
        return PasswordUtil.encodeScramSha256(password.toCharArray());
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String randomText() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
