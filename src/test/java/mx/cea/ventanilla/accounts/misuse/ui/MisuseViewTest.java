package mx.cea.ventanilla.accounts.misuse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.calls.Caller;
import mx.cea.ventanilla.accounts.identity.Drawn;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.accounts.misuse.MisuseProposal;
import mx.cea.ventanilla.accounts.misuse.NewProposal;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MisuseViewTest {
    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final Caller caller = new Caller(office);
    private final List<AccountId> opened = new ArrayList<>();
    private final PageStack pages = new PageStack();
    private final StackPane window = new StackPane(pages);
    private final Notices notices = new Notices(window);
    private MisuseViewModel viewModel = model(office.ana);

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        stage.setScene(new Scene(window, 1180, 620));
        stage.show();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private MisuseViewModel model(StaffMember member) {
        return new MisuseViewModel(
                new DirectBackground(), office.app.misuse(), office.app.identityChecks(), office.clock, member, opened::add);
    }

    private void show(FxRobot robot, StaffMember member) {
        robot.interact(() -> {
            viewModel = model(member);
            pages.setBase(new Views()
                    .register(MisuseView.class, () -> new MisuseView(viewModel))
                    .load(MisuseView.class)
                    .root());
        });
    }

    private void propose() {
        office.app.misuse().propose(office.ana, new NewProposal(
                caller.account.id(), "Entró cien veces con contraseñas ajenas", 15, ""));
    }

    private AccountState state() {
        return office.app.accounts().byId(caller.account.id()).orElseThrow().state();
    }

    private static boolean visible(FxRobot robot, String id) {
        return robot.lookup("#" + id).<Node>tryQuery().filter(Node::isVisible).isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static void selectFirst(FxRobot robot) {
        TableView<?> table = robot.lookup("#table").query();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
    }

    @Test
    void anAgentProposesFromTheWindowOfTheAccount(FxRobot robot) {
        show(robot, office.ana);
        assertThat(visible(robot, "waiting")).isFalse();
        robot.interact(() -> ProposalForm.open(
                pages, new DirectBackground(), office.app.misuse(), office.ana, notices, caller.account));
        assertThat(robot.lookup("#evidence").queryAs(TextArea.class).isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(robot.lookup("BLO-8: cuente lo que vio, con 10 a 4,000 caracteres.").<Node>tryQuery()).isPresent();

        robot.write("Entro con otra persona");
        robot.clickOn(robot.from(pages.top()).lookup("60").<Node>query());
        robot.clickOn("#request").write("OV-2026-1");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(robot.lookup("No hay ninguna solicitud con el folio OV-2026-1.").<Node>tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(pages.isOpen()).isFalse();
        assertThat(office.app.misuse().own(office.ana)).extracting(MisuseProposal::days).containsExactly(60);
        robot.interact(() -> viewModel.changed(new Change.Anything()));
        selectFirst(robot);
        assertThat(text(robot, "facts")).contains("Ana López", "60 días");
        assertThat(visible(robot, "acceptPart")).isFalse();
        assertThat(viewModel.waitingProperty().get()).isZero();
    }

    @Test
    void aSupervisorChangesTheDaysAndBlocks(FxRobot robot) {
        propose();
        show(robot, office.supervisor);
        assertThat(viewModel.waitingProperty().get()).isOne();
        selectFirst(robot);
        assertThat(robot.lookup("15").queryAs(ToggleButton.class).isSelected()).isTrue();
        robot.clickOn("30").clickOn("#accept");

        assertThat(text(robot, "done")).contains("xochitl queda bloqueado");
        assertThat(state()).isEqualTo(AccountState.BLOCKED);
        assertThat(viewModel.waitingProperty().get()).isZero();

        robot.clickOn("#blocks");
        selectFirst(robot);
        assertThat(text(robot, "decided")).contains("15 de julio de 2026, a las 10:00");
        robot.clickOn("#liftNote").type(KeyCode.ENTER);
        assertThat(text(robot, "problem")).contains("BLO-8");
        robot.clickOn("#liftNote").write("Era otra persona").type(KeyCode.ENTER);
        assertThat(state()).isEqualTo(AccountState.ACTIVE);
        assertThat(viewModel.isEmpty()).isTrue();
    }

    @Test
    void aSupervisorDeclinesAndTheAgentReadsWhy(FxRobot robot) {
        propose();
        show(robot, office.supervisor);
        selectFirst(robot);
        robot.clickOn("#decline");
        assertThat(text(robot, "problem")).contains("BLO-8");
        robot.clickOn("#declineNote").write("Falta saber desde donde").type(KeyCode.ENTER);
        assertThat(state()).isEqualTo(AccountState.ACTIVE);

        show(robot, office.ana);
        selectFirst(robot);
        assertThat(text(robot, "decided")).contains("Rechazada por Sofía Ruiz", "Falta saber desde donde");
    }

    @Test
    void whatAwaitsACallIsNotLiftedHere(FxRobot robot) {
        caller.block("MISUSE", "", Duration.ofDays(-1));
        show(robot, office.supervisor);
        robot.clickOn("#blocks");
        selectFirst(robot);
        assertThat(text(robot, "decided")).contains("Espera su llamada desde el 14 de junio");
        assertThat(visible(robot, "liftPart")).isFalse();
        assertThat(visible(robot, "awaitsPart")).isTrue();
        robot.clickOn("#open-account");
        assertThat(opened).containsExactly(caller.account.id());
    }

    @Test
    void aSpanThatIsNoneIsRefused(FxRobot robot) {
        propose();
        show(robot, office.supervisor);
        selectFirst(robot);
        TextField field = robot.lookup(".days-field").query();
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("400").clickOn("#accept");
        assertThat(text(robot, "problem")).contains("de 1 a 365 días");
        assertThat(state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void aSupervisorLetsACallerTryAgain(FxRobot robot) {
        for (int i = 0; i < IdentityChecks.TRIES; i++) {
            Drawn.Ready drawn = (Drawn.Ready)
                    caller.identity.draw(office.telephone, caller.account.id(), IdentityPurpose.REACTIVATION);
            caller.identity.answer(office.telephone, drawn.questionnaire(), List.of());
        }
        show(robot, office.supervisor);
        assertThat(viewModel.waitingProperty().get()).isOne();
        robot.clickOn("#locked");
        selectFirst(robot);
        assertThat(text(robot, "lockedText")).contains("Teresa Vega", "BLO-8");
        robot.clickOn("#reset");
        assertThat(text(robot, "done")).contains("xochitl puede intentarlo otra vez");
        assertThat(caller.identity.state(office.telephone, caller.account.id())).isEqualTo(new IdentityState.Open(3));
        assertThat(viewModel.waitingProperty().get()).isZero();
    }
}
