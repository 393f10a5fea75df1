package mx.cea.ventanilla.accounts.activation.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.activation.ui.CounterViewModel.Progress;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Argon2id;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CounterWindowsTest {
    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final List<Progress> closed = new ArrayList<>();
    private Account account;
    private CounterViewModel model;

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        office.database.run(h -> Accounts.load(
                h,
                List.of(new Accounts.NewAccount(
                        new Username("mhernan"), "María Hernández", "maria@example.com", null, AccountState.PENDING,
                        office.clock.now(), List.of()))));
        account = office.app.accounts().byUsername(new Username("mhernan")).orElseThrow();
        prove(office.ana);
        stage.setScene(new Scene(new StackPane(), 1280, 720));
        stage.show();
        model = new CounterViewModel(new DirectBackground(), office.app.activations(), office.ana, account);
        CounterWindows.open(stage, model, closed::add);
    }

    private void prove(StaffMember by) {
        office.app.identityChecks().show(by, account.id(), IdentityPurpose.CHANGE,
                new IdentityDocument(IdentityDocument.Kind.PASSPORT, "4521"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String agentReads(FxRobot robot) {
        return robot.lookup("#counter-progress").queryAs(Label.class).getText();
    }

    @Test
    void theCustomerMakesHisPasswordByKeysAndTheAgentSeesOnlyHowFarHeIs(FxRobot robot) throws Exception {
        PasswordField password = robot.lookup("#password").query();
        assertThat(agentReads(robot)).isEqualTo("El cliente todavía no escribe.");

        robot.clickOn(password).write("agua");
        assertThat(agentReads(robot)).contains("todavía no cumple (ACT-2)");
        robot.write("12");
        assertThat(agentReads(robot)).contains("cumple (ACT-2)").contains("falta que la repita");
        robot.push(KeyCode.ENTER).write("agua12");
        assertThat(agentReads(robot)).contains("falta que la guarde");
        Window agents = robot.lookup("#counter-progress").query().getScene().getWindow();
        assertThat(robot.from(agents.getScene().getRoot()).lookup((Node n) -> n instanceof TextInputControl).queryAll())
                .isEmpty();
        robot.push(KeyCode.ENTER);

        await(() -> model.getProgress() == Progress.DONE);
        assertThat(office.app.accounts().byId(account.id()).orElseThrow().state()).isEqualTo(AccountState.ACTIVE);
        String hash = office.database.read(h -> h.createQuery("SELECT password_hash FROM account_password")
                .mapTo(String.class)
                .one());
        assertThat(Argon2id.matches("agua12", hash)).isTrue();
        assertThat(password.getText()).isEmpty();
        robot.push(KeyCode.ENTER);
        await(() -> closed.equals(List.of(Progress.DONE)));
    }

    @Test
    void whatIsWrongIsSaidToTheCustomer(FxRobot robot) {
        robot.clickOn("#password").write("agua").push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(model.getProblem()).isEqualTo("Falta algo de lo que se pide: revise la lista.");
        robot.clickOn("#password").write("12").clickOn("#again").write("agua13").push(KeyCode.ENTER);
        assertThat(model.getProblem()).isEqualTo("Las dos veces no son iguales: escríbala otra vez.");
    }

    @Test
    void whenTheAgentInterruptsBothWindowsCloseAndWhatWasTypedIsForgotten(FxRobot robot) throws Exception {
        robot.clickOn("#password").write("agua12");
        robot.interact(() -> Objects.requireNonNull((Button)
                        robot.lookup("#counter-stop").query())
                .fire());
        await(() -> closed.size() == 1);
        assertThat(closed.getFirst()).isNotEqualTo(Progress.DONE);
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(office.app.accounts().byId(account.id()).orElseThrow().state()).isEqualTo(AccountState.PENDING);
    }

    @Test
    void whoseIdentityIsGoodNoMoreIsAskedForItAgain(FxRobot robot) throws Exception {
        office.clock.advance(Duration.ofHours(1));
        robot.clickOn("#password").write("agua12").push(KeyCode.ENTER).write("agua12").push(KeyCode.ENTER);
        await(() -> model.getProblem().contains("confirmar otra vez su identidad"));
        assertThat(office.app.accounts().byId(account.id()).orElseThrow().state()).isEqualTo(AccountState.PENDING);
    }

    @Test
    void anAccountActivatedMeanwhileIsSaidToBeSo(FxRobot robot) throws Exception {
        prove(office.luis);
        office.app.activations().atCounter(office.luis, account.id(), "otra 99");
        robot.clickOn("#password").write("agua12").push(KeyCode.ENTER).write("agua12").push(KeyCode.ENTER);
        await(() -> model.getProgress() == Progress.TOO_LATE);
        assertThat(agentReads(robot)).contains("ya no espera activación");
    }
}
