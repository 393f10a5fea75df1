package mx.cea.ventanilla.accounts.portal.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.portal.Applications;
import mx.cea.ventanilla.accounts.portal.Sent;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ApplicationsViewTest {
    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final Applications applications = office.app.applications();
    private final List<AccountId> opened = new ArrayList<>();
    private ApplicationsViewModel viewModel;

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        Applicants.load(office.database);
        send("registro", Sent.registration(d -> d.put("medidor", "999999999")));
        send("baja", Sent.cancellation(d -> d.put("usuario", "nadie")));
        viewModel = new ApplicationsViewModel(new DirectBackground(), applications, office.ana, opened::add);
        Views views = new Views().register(ApplicationsView.class, () -> new ApplicationsView(viewModel));
        stage.setScene(new Scene(views.load(ApplicationsView.class).root(), 1180, 620));
        stage.show();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void send(String kind, String document) {
        office.app.portalInbox().submit(kind, kind + "-1", document, "portal");
        office.app.portalInbox().takeIn(10);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anAgentMendsADatumAndRegistersByKeysAlone(FxRobot robot) throws Exception {
        robot.clickOn("Xóchitl de la cruz Peña");
        await(() -> robot.lookup("#field-METER").tryQuery().isPresent());
        assertThat(robot.from(robot.lookup("#reasons").<Node>query())
                        .lookup("El medidor no coincide con el padrón. (REG-2)")
                        .tryQuery())
                .isPresent();

        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#field-CONTRACT").queryAs(TextField.class).isFocused()).isTrue();
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(Applicants.METER);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

        await(() -> applications.countWaiting() == 1);
        assertThat(office.app.accounts().byUsername(new Username("xochitl.delacruz")).orElseThrow().state())
                .isEqualTo(AccountState.PENDING);
        assertThat(viewModel.getDone()).contains("quedó hecho");
    }

    @Test
    void whatIsDeclinedNeedsAReasonForThePerson(FxRobot robot) throws Exception {
        robot.clickOn("Xochitl de la Cruz Peña");
        await(() -> robot.lookup("#decline").tryQuery().isPresent());
        robot.clickOn("#decline");
        assertThat(viewModel.getProblem()).contains("de 3 a 1,000 caracteres");

        robot.clickOn("#note").write("No hay cuenta con ese usuario.");
        robot.clickOn("#decline");
        await(() -> applications.countWaiting() == 1);
        assertThat(viewModel.getDone()).contains("XOCHITL@example.com");
    }

    @Test
    void whatTwoHaveOpenIsDecidedOnce(FxRobot robot) throws Exception {
        robot.clickOn("Xóchitl de la cruz Peña");
        await(() -> robot.lookup("#field-METER").tryQuery().isPresent());
        applications.decline(office.luis, applications.waiting(null, 10).rows().getFirst().id(), "No corresponde");

        robot.clickOn("#accept");
        assertThat(viewModel.getProblem()).isEqualTo("Alguien más ya decidió este trámite.");
        assertThat(opened).isEmpty();
    }
}
