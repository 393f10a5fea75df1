package mx.cea.ventanilla.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.SignInResult;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LockViewTest {
    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Database database = TestDatabase.open(Dialect.SQLITE, clock);
    private final StaffMember member = member(Role.AGENT);
    private final List<String> done = new ArrayList<>();
    private SignInResult answer = new SignInResult.WrongPassword(Duration.ofSeconds(2));

    private static StaffMember member(Role role) {
        return new StaffMember(new StaffId(1), "rbarron", "Rocío Barrón Malagón", role);
    }

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        LockViewModel viewModel = new LockViewModel(
                new DirectBackground(),
                clock,
                member,
                password -> {
                    done.add("asked " + password);
                    return answer;
                },
                () -> done.add("unlocked"),
                () -> done.add("changed"));
        Views views = new Views()
                .register(LockView.class, () -> new LockView(viewModel, () -> done.add("sign out")));
        stage.setScene(new Scene(views.load(LockView.class).root(), 1280, 720));
        stage.show();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRightPasswordOfTheSamePersonUnlocks(FxRobot robot) {
        answer = new SignInResult.Welcome(member, database);

        robot.clickOn("#password").write("secreta").type(KeyCode.ENTER);

        assertThat(done).containsExactly("asked secreta", "unlocked");
    }

    @Test
    void wrongPasswordsSlowDownHereToo(FxRobot robot) {
        robot.clickOn("#password").write("x").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("y").type(KeyCode.ENTER);

        assertThat(done).containsExactly("asked x");
        assertThat(robot.lookup("#password").queryAs(PasswordField.class).getAccessibleHelp()).contains("2 s");
        assertThat(robot.lookup("#unlock").query().isDisabled()).isTrue();
    }

    @Test
    void whoHasAnotherRoleSinceSignsInAnew(FxRobot robot) {
        answer = new SignInResult.Welcome(member(Role.SUPERVISOR), database);

        robot.clickOn("#password").write("secreta").clickOn("#unlock");

        assertThat(done).containsExactly("asked secreta", "changed");
    }

    @Test
    void leavingIsOneButtonAway(FxRobot robot) {
        robot.clickOn("#lock-sign-out");

        assertThat(done).containsExactly("sign out");
    }
}
