package mx.cea.ventanilla.accounts.activation;

import static org.assertj.core.api.Assertions.assertThat;

import mx.cea.ventanilla.accounts.activation.PasswordPolicy.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    @ParameterizedTest
    @ValueSource(strings = {"abcd12", "12ñá34", "Agua 2026", "a1b2c3", "１２ｎｉñｏs"})
    void acceptsSixCharactersWithTwoDigitsAndTwoLetters(String password) {
        assertThat(PasswordPolicy.faults(password)).isEmpty();
    }

    @Test
    void saysWhatIsLacking() {
        assertThat(PasswordPolicy.faults("a1b2c")).containsExactly(Fault.TOO_SHORT);
        assertThat(PasswordPolicy.faults("abcdef1")).containsExactly(Fault.TOO_FEW_DIGITS);
        assertThat(PasswordPolicy.faults("123456a")).containsExactly(Fault.TOO_FEW_LETTERS);
        assertThat(PasswordPolicy.faults(""))
                .containsExactly(Fault.TOO_SHORT, Fault.TOO_FEW_DIGITS, Fault.TOO_FEW_LETTERS);
        assertThat(PasswordPolicy.faults("ab12".repeat(40))).containsExactly(Fault.TOO_LONG);
    }
}
