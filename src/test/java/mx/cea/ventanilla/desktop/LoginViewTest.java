package mx.cea.ventanilla.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.imports.SampleLogin;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.SignInResult;
import mx.cea.ventanilla.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LoginViewTest {
    private static final List<SampleLogin> SAMPLES = List.of(
            new SampleLogin("rbarron", "Rocío Barrón Malagón", Role.AGENT, "agente-1-qro"),
            new SampleLogin("baarvizu", "Beatriz Arvizu Feregrino", Role.SUPERVISOR, "supervisora-1-qro"));

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final List<String> asked = new ArrayList<>();
    private LoginViewModel viewModel;
    private SignInResult answer = new SignInResult.WrongPassword(Duration.ofSeconds(1));

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        viewModel = new LoginViewModel(
                new DirectBackground(),
                clock,
                (user, password) -> {
                    asked.add(user + "/" + password);
                    return answer;
                },
                SAMPLES,
                _ -> {});
        Views views = new Views()
                .register(LoginView.class, () -> new LoginView(viewModel, Brand.of(BrandingFolder.builtIn())));
        stage.setScene(new Scene(views.load(LoginView.class).root(), 1280, 720));
        stage.show();
    }

    @Test
    void enterGoesOnToThePasswordAndThenSignsIn(FxRobot robot) {
        robot.clickOn("#username").write("rbarron").type(KeyCode.ENTER);
        assertThat(asked).isEmpty();
        assertThat(robot.lookup("#password").queryAs(PasswordField.class).isFocused()).isTrue();

        robot.write("agente").type(KeyCode.ENTER);

        assertThat(asked).containsExactly("rbarron/agente");
    }

    @Test
    void whatIsWrongStandsBesideThePasswordWhichIsReadyToBeTypedAgain(FxRobot robot) {
        robot.clickOn("#username").write("rbarron").type(KeyCode.TAB).write("x").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        PasswordField password = robot.lookup("#password").queryAs(PasswordField.class);
        assertThat(password.getText()).isEmpty();
        assertThat(password.isFocused()).isTrue();
        assertThat(password.getAccessibleHelp()).contains("no son correctos");
        assertThat(robot.lookup("#signIn").query().isDisabled()).isTrue();
    }

    @Test
    void withoutAUserNothingIsAsked(FxRobot robot) {
        robot.clickOn("#password").write("x").type(KeyCode.ENTER);

        assertThat(asked).isEmpty();
        assertThat(robot.lookup("#username").query().getAccessibleHelp()).isEqualTo("Escriba su usuario.");
    }

    @Test
    void oneClickFillsInSomebodyOfTheSampleOffice(FxRobot robot) {
        robot.clickOn("Beatriz Arvizu Feregrino");

        assertThat(robot.lookup("#username").queryAs(TextField.class).getText()).isEqualTo("baarvizu");
        robot.type(KeyCode.ENTER);
        assertThat(asked).containsExactly("baarvizu/supervisora-1-qro");
    }

    @Test
    void theArrowKeysChooseFromTheSampleOfficeToo(FxRobot robot) {
        robot.clickOn("Rocío Barrón Malagón").type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(asked).containsExactly("baarvizu/supervisora-1-qro");
    }

    @Test
    void anUnreachableDatabaseIsSaidApartAndTheSameIsAskedAgain(FxRobot robot) {
        answer = new SignInResult.Unreachable();
        robot.clickOn("#username").write("rbarron").type(KeyCode.TAB).write("agente").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(viewModel.getPrompt().getTrouble()).contains("No hay comunicación");

        robot.clickOn("#retry");

        assertThat(asked).containsExactly("rbarron/agente", "rbarron/agente");
    }
}
