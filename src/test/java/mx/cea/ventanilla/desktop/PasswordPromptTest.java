package mx.cea.ventanilla.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.staff.SignInResult;
import mx.cea.ventanilla.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordPromptTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final PasswordPrompt prompt = new PasswordPrompt(background, clock);
    private final List<SignInResult> entered = new ArrayList<>();

    @Test
    void countsTheWaitDownAndThenLetsTryAgain() {
        answer(new SignInResult.WrongPassword(Duration.ofSeconds(2)));

        assertThat(prompt.getProblem()).contains("no son correctos", "2 s");
        assertThat(prompt.isReady()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        prompt.tick();
        assertThat(prompt.getProblem()).contains("1 s");
        clock.advance(Duration.ofSeconds(1));
        prompt.tick();
        assertThat(prompt.getProblem()).isEqualTo("El usuario o la contraseña no son correctos.");
        assertThat(prompt.isReady()).isTrue();
    }

    @Test
    void saysHowLongItIsLocked() {
        answer(new SignInResult.LockedFor(Duration.ofMinutes(15)));

        assertThat(prompt.getProblem()).contains("Demasiados intentos", "15:00");
        clock.advance(Duration.ofSeconds(65));
        prompt.tick();
        assertThat(prompt.getProblem()).contains("13:55");
    }

    @Test
    void asksNothingWhileItMustWait() {
        answer(new SignInResult.WrongPassword(Duration.ofSeconds(2)));
        prompt.passwordProperty().set("otra");

        prompt.ask(() -> {
            throw new AssertionError("asked");
        }, entered::add);

        assertThat(prompt.getProblem()).contains("2 s");
    }

    @Test
    void asksNothingWithoutAPassword() {
        prompt.ask(() -> {
            throw new AssertionError("asked");
        }, entered::add);

        assertThat(prompt.getProblem()).isEqualTo("Escriba la contraseña.");
    }

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of(new SignInResult.Inactive(), "desactivada"),
                Arguments.of(new SignInResult.NotStaff(), "no pertenece al personal"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysBesideTheFieldWhyThePersonIsRefused(SignInResult result, String words) {
        answer(result);

        assertThat(prompt.getProblem()).contains(words);
        assertThat(prompt.getTrouble()).isEmpty();
        assertThat(prompt.passwordProperty().get()).isEmpty();
    }

    static List<Arguments> troubles() {
        return List.of(
                Arguments.of(new SignInResult.NotAdmitted(), "no admite esta cuenta"),
                Arguments.of(new SignInResult.Unreachable(), "No hay comunicación"),
                Arguments.of(new SignInResult.OtherSchema("025", "026", false), "versión anterior (025)"),
                Arguments.of(new SignInResult.OtherSchema("027", "026", true), "más nueva (027)"),
                Arguments.of(new SignInResult.OtherSchema("", "026", false), "está vacía"),
                Arguments.of(new SignInResult.FileTrouble("SQLITE_FULL"), "SQLITE_FULL"),
                Arguments.of(new SignInResult.OnNetworkShare(Path.of("/red/oficina.db")), "/red/oficina.db"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void saysApartWhyNothingCouldBeAskedAndKeepsThePasswordForAnotherTry(SignInResult result, String words) {
        answer(result);

        assertThat(prompt.getTrouble()).contains(words);
        assertThat(prompt.getProblem()).isEmpty();
        assertThat(prompt.passwordProperty().get()).isEqualTo("secreta");
        assertThat(prompt.isReady()).isTrue();
    }

    @Test
    void typingClearsWhatWasSaidOfThePassword() {
        answer(new SignInResult.Inactive());

        prompt.passwordProperty().set("o");

        assertThat(prompt.getProblem()).isEmpty();
    }

    private void answer(SignInResult result) {
        prompt.passwordProperty().set("secreta");
        prompt.ask(() -> result, entered::add);
        assertThat(entered).isEmpty();
    }
}
