package mx.cea.ventanilla.accounts.calls.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.calls.Caller;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.identity.Question;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A call from its first key to its last, with no hand on the mouse.
@ExtendWith(ApplicationExtension.class)
class CallViewTest {
    private static final String PROOF = """
            [{"contract":1,"number":"1001541","months":8,"amount":421000,"invoices":[]}]""";

    private final TestOffice office = new TestOffice(Dialect.SQLITE, MutableClock.at("2026-06-14T03:00"));
    private final Caller caller = new Caller(office);
    private CallViewModel viewModel;

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        viewModel = new CallViewModel(
                new DirectBackground(), this::find, office.app.calls(), caller.identity, office.telephone);
        Views views = new Views().register(CallView.class, () -> new CallView(viewModel));
        stage.setScene(new Scene(views.load(CallView.class).root(), 1180, 620));
        stage.show();
    }

    private List<FoundAccount> find(String text) {
        return text.equals("1001541")
                ? List.of(new FoundAccount(
                        caller.account.id(), caller.account.username(), caller.account.displayName(), AccountState.ACTIVE,
                        "1001541"))
                : List.of();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void find(FxRobot robot) {
        robot.clickOn("#caller").write("1001541").type(KeyCode.ENTER);
    }

    private void answer(FxRobot robot, boolean right) {
        List<Question.Kind> kinds = viewModel.questions().stream().map(Question::kind).toList();
        assertThat(kinds).hasSize(3);
        for (Question.Kind kind : kinds) {
            robot.write(right ? Caller.answer(kind) : "nada").type(KeyCode.ENTER);
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static boolean visible(FxRobot robot, String id) {
        return robot.lookup("#" + id).<Node>tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void byKeysAloneACallerIsFoundProvedAndReactivated(FxRobot robot) {
        caller.block("MISUSE", "", Duration.ofDays(-1));
        find(robot);
        assertThat(visible(robot, "openPart")).isFalse();
        assertThat(robot.lookup("#reason").<Node>tryQuery()).isPresent();

        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "sentence")).contains("le haré tres preguntas").doesNotContain("bloque");
        assertThat(text(robot, "state")).isEqualTo("Espera su llamada");
        answer(robot, true);

        assertThat(text(robot, "sentence")).contains("terminó el 13 de junio de 2026, a las 03:00", "ahora mismo");
        assertThat(robot.lookup("#reactivate").queryAs(Button.class).isFocused()).isTrue();
        robot.type(KeyCode.ENTER);

        assertThat(text(robot, "done")).contains("OV-2026-000001-4", "xochitl@example.com");
        assertThat(text(robot, "sentence")).contains("ya está activo");
        assertThat(office.app.accounts().byId(caller.account.id()).orElseThrow().state()).isEqualTo(AccountState.ACTIVE);

        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#caller").queryAs(TextField.class).isFocused()).isTrue();
        assertThat(robot.lookup("#caller").queryAs(TextField.class).getText()).isEmpty();
        assertThat(visible(robot, "card")).isFalse();
    }

    @Test
    void wrongAnswersBringOtherQuestionsAndAtLastASupervisorIsNeeded(FxRobot robot) {
        caller.block("MISUSE", "", Duration.ofDays(-1));
        find(robot);
        robot.type(KeyCode.ENTER);
        answer(robot, false);
        assertThat(text(robot, "problem")).contains("Quedan 2 intentos").doesNotContain("otomies", "9284");
        assertThat(robot.lookup("#answer-1").queryAs(TextField.class).getText()).isEmpty();
        answer(robot, false);
        assertThat(text(robot, "problem")).contains("Queda 1 intento");
        answer(robot, false);

        assertThat(text(robot, "identity")).contains("BLO-8", "tres intentos");
        assertThat(text(robot, "sentence")).contains("autorice").doesNotContain("bloque");
        assertThat(visible(robot, "asking")).isFalse();

        office.app.identityChecks().reset(
                office.supervisor, caller.account.id(), IdentityPurpose.REACTIVATION);
        robot.interact(() -> viewModel.changed(new Change.Anything()));
        assertThat(visible(robot, "asking")).isTrue();
        answer(robot, true);
        assertThat(viewModel.isCanReactivate()).isTrue();
    }

    @Test
    void whatTheCallCannotLiftIsExplained(FxRobot robot) {
        caller.block("DEBT", PROOF, Duration.ZERO);
        caller.block("MISUSE", "", Duration.ofDays(3));
        find(robot);
        robot.type(KeyCode.ENTER);
        answer(robot, true);
        assertThat(text(robot, "sentence"))
                .contains("por uso indebido hasta el 17 de junio", "contrato 1001541, 8 meses, $4,210.00", "al pagar lo que rebasa el plazo");
        assertThat(viewModel.isCanReactivate()).isFalse();
    }

    @Test
    void aDebtRemainsAfterTheCall(FxRobot robot) {
        caller.block("DEBT", PROOF, Duration.ZERO);
        caller.block("MISUSE", "", Duration.ofDays(-1));
        find(robot);
        robot.type(KeyCode.ENTER);
        answer(robot, true);
        assertThat(text(robot, "sentence")).contains("terminó el 13 de junio", "seguirá bloqueado por adeudo");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text(robot, "sentence")).contains("sigue bloqueado por adeudo", "$4,210.00");
        assertThat(viewModel.isCanReactivate()).isFalse();
    }

    @Test
    void theReasonIsWrittenWhereNoneFits(FxRobot robot) {
        find(robot);
        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE).type(KeyCode.ENTER);
        assertThat(text(robot, "problem")).contains("REG-5");
        robot.write("Quiere saber si sigue bloqueado").type(KeyCode.ENTER);
        List<String> reasons = office.database.read(
                h -> h.createQuery("SELECT reason FROM opening").mapTo(String.class).list());
        assertThat(reasons).containsExactly("Quiere saber si sigue bloqueado");
    }

    @Test
    void whoeverIsNotFoundIsSaidNotToBe(FxRobot robot) {
        robot.clickOn("#caller").write("nadie").type(KeyCode.ENTER);
        assertThat(text(robot, "advice")).contains("Nadie con esos datos");
        assertThat(visible(robot, "card")).isFalse();
    }
}
