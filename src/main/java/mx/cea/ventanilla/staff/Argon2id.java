package mx.cea.ventanilla.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hashes of passwords, as the program keeps them instead of the passwords: Argon2id in the form of the PHC.
public final class Argon2id {
    // OWASP's second choice: 19 MiB, two passes, one lane
    static final int MEMORY_KIB = 19_456;
    static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, HASH_BYTES, Argon2.ID);

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{1,90})\\$([A-Za-z0-9+/]{1,90})");
    // one pass over 46 MiB is OWASP's first choice
    private static final int MEMORY_OF_ONE_PASS_KIB = 47_104;
    // what somebody else made must not cost the office more than this to check
    private static final int MOST_MEMORY_KIB = 262_144;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 8;
    private static final int MOST_BYTES = 64;

    private Argon2id() {}

    /// With a salt of its own; takes tens of milliseconds.
    public static String hash(String password) {
        return Password.hash(normal(password)).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    /// Whether a password is the one that was hashed.
    ///
    /// @param hash that [#hash] made, or that is usable
    public static boolean matches(String password, String hash) {
        return Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /// Whether a hash that somebody else made can be kept: Argon2id of version 19, at least as hard to guess as those
    /// made here, with salt and hash of 16 and 32 to 64 bytes, and not so costly that checking it would hurt.
    public static boolean isUsable(String hash) {
        Matcher phc = PHC.matcher(hash);
        if (!phc.matches()) {
            return false;
        }
        int memory = Integer.parseInt(phc.group(1));
        int passes = Integer.parseInt(phc.group(2));
        int lanes = Integer.parseInt(phc.group(3));
        boolean hard = memory >= MEMORY_KIB && passes >= PASSES || memory >= MEMORY_OF_ONE_PASS_KIB && passes >= 1;
        return hard
                && memory <= MOST_MEMORY_KIB
                && passes <= MOST_PASSES
                && lanes >= 1
                && lanes <= MOST_LANES
                && holds(phc.group(4), SALT_BYTES)
                && holds(phc.group(5), HASH_BYTES);
    }

    private static boolean holds(String base64, int least) {
        try {
            int bytes = Base64.getDecoder().decode(base64).length;
            return bytes >= least && bytes <= MOST_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
