package mx.cea.ventanilla.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;
import mx.cea.ventanilla.settings.Setting;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamePolicyTest {
    private static Kind kind(UsernamePolicy policy, String typed) {
        Fault fault = policy.fault(typed).orElseThrow();
        assertThat(fault.field()).isEqualTo(Field.USERNAME);
        assertThat(fault.rule()).isEqualTo("REG-2e");
        return fault.kind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "fferegri", "AGUA2026", "peña1", "12345678"})
    void theRulesAcceptEightLettersOrDigits(String username) {
        assertThat(UsernamePolicy.SHORT.fault(username)).isEmpty();
        assertThat(UsernamePolicy.LONG.fault(username)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING", "123456789, TOO_LONG", "a b, SPACES", "' a', SPACES", "'a\u00a0b', SPACES", "a.b, NOT_ALPHANUMERIC",
        "a_b, NOT_ALPHANUMERIC"
    })
    void theRulesAcceptNothingElse(String username, Kind why) {
        assertThat(kind(UsernamePolicy.SHORT, username)).isEqualTo(why);
    }

    @Test
    void theManualAcceptsAHundredCharactersWithoutSpaces() {
        assertThat(UsernamePolicy.LONG.fault("emiliano.delossantos@ejemplo-1")).isEmpty();
        assertThat(UsernamePolicy.LONG.fault("x".repeat(100))).isEmpty();
        assertThat(UsernamePolicy.LONG.fault("x".repeat(101)))
                .contains(new Fault(Field.USERNAME, Kind.TOO_LONG, "100"));
        assertThat(kind(UsernamePolicy.LONG, "juan perez")).isEqualTo(Kind.SPACES);
    }

    @ParameterizedTest
    @CsvSource({
        // Cyrillic a, Greek o, full-width a, Roman numeral, dotless i, mathematical a, Cherokee, small capital
        "m\u0430ria, U+0430", "\u03bfmar, U+03BF", "\uff41na, U+FF41", "\u2163a, U+2163", "l\u0131la, U+0131",
        "\ud835\udc1ana, U+1D41A", "\u13aana, U+13AA", "\u1d00na, U+1D00"
    })
    void lettersThatLookLikeOthersAreRefused(String username, String code) {
        for (UsernamePolicy policy : UsernamePolicy.values()) {
            assertThat(kind(policy, username)).isEqualTo(Kind.LOOKALIKE);
            assertThat(policy.fault(username).orElseThrow().detail()).contains(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "an\u200ba, U+200B", "an\u00ada, U+00AD", "\u202eana, U+202E", "ana\ufe0f, U+FE0F", "'a\tb', ", "an\u0338a, U+0338",
        "a\u3164, U+3164", "\ue000, U+E000"
    })
    void charactersThatCannotBeSeenAreRefused(String username, String code) {
        for (UsernamePolicy policy : UsernamePolicy.values()) {
            assertThat(kind(policy, username)).isIn(Kind.INVISIBLE, Kind.SPACES);
            assertThat(policy.fault(username).orElseThrow().detail()).isEqualTo(code == null ? "" : code);
        }
    }

    @Test
    void anAccentTypedInTwoKeysIsOneLetter() {
        assertThat(UsernamePolicy.SHORT.accept("pen\u0303a")).isEqualTo(new Username("pe\u00f1a"));
    }

    @Test
    void thePortalsComeUnderTheManual() {
        Setting.Values standard = new Setting.Values(Map.of());
        Setting.Values longer = new Setting.Values(Map.of(Setting.USERNAME_POLICY, "LONG"));

        assertThat(UsernamePolicy.of(AccountChannel.PORTAL, standard)).isEqualTo(UsernamePolicy.LONG);
        assertThat(UsernamePolicy.of(AccountChannel.COUNTER, standard)).isEqualTo(UsernamePolicy.SHORT);
        assertThat(UsernamePolicy.of(AccountChannel.COUNTER, longer)).isEqualTo(UsernamePolicy.LONG);
    }

    @Property(tries = 2000)
    void whatIsAcceptedFoldsToWhatAKeyboardTypes(@ForAll @StringLength(max = 12) String typed) {
        if (UsernamePolicy.LONG.fault(typed).isEmpty()) {
            assertThat(UsernamePolicy.LONG.accept(typed).folded()).matches("[\\x21-\\x7E]{1,100}");
        }
    }
}
