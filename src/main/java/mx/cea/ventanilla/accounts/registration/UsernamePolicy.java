package mx.cea.ventanilla.accounts.registration;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;
import mx.cea.ventanilla.settings.Setting;

/// Which usernames are accepted (REG-2e). Whatever the preset, a username holds only what can be seen and typed on a
/// keyboard of Mexico: letters that look like others, and characters that cannot be seen, would make two names of one.
public enum UsernamePolicy {
    /// The rules': one to eight letters or digits.
    SHORT(8),
    /// The manual's: up to a hundred characters without spaces.
    LONG(100);

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{M}\\u3164\\uFFA0\\u115F\\u1160\\u2800]");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}0-9]");
    private static final Pattern TYPED = Pattern.compile("[\\x21-\\x7E]");

    private final int longest;

    UsernamePolicy(int longest) {
        this.longest = longest;
    }

    /// The policy of a channel: the counter's is set, the portal's is the manual's.
    public static UsernamePolicy of(AccountChannel channel, Setting.Values settings) {
        return channel == AccountChannel.PORTAL ? LONG : valueOf(settings.text(Setting.USERNAME_POLICY));
    }

    /// The most characters.
    public int longest() {
        return longest;
    }

    /// What is wrong with a username; empty where nothing is.
    public Optional<Fault> fault(String typed) {
        String username = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (username.isEmpty()) {
            return fault(Kind.MISSING, "");
        }
        Matcher space = SPACES.matcher(username);
        if (space.find()) {
            return fault(Kind.SPACES, "");
        }
        Matcher invisible = INVISIBLE.matcher(username);
        if (invisible.find()) {
            return fault(Kind.INVISIBLE, code(invisible.group()));
        }
        Optional<String> lookalike = username.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !TYPED.matcher(bare(letter)).matches())
                .findFirst();
        if (lookalike.isPresent()) {
            return fault(Kind.LOOKALIKE, lookalike.get() + " (" + code(lookalike.get()) + ")");
        }
        Matcher other = NOT_ALPHANUMERIC.matcher(username);
        if (this == SHORT && other.find()) {
            return fault(Kind.NOT_ALPHANUMERIC, other.group());
        }
        return username.length() > longest ? fault(Kind.TOO_LONG, String.valueOf(longest)) : Optional.empty();
    }

    /// The username as it is kept.
    ///
    /// @throws IllegalArgumentException if there is a fault
    public Username accept(String typed) {
        Optional<Fault> fault = fault(typed);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("Not a username: " + fault.get());
        }
        return new Username(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    /// A letter of our alphabet without its accent; what is only like one, as a full-width A, stays as it is.
    private static String bare(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String code(String character) {
        return "U+%04X".formatted(character.codePointAt(0));
    }

    private static Optional<Fault> fault(Kind kind, String detail) {
        return Optional.of(new Fault(Field.USERNAME, kind, detail));
    }
}
