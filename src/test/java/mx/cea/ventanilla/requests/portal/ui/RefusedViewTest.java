package mx.cea.ventanilla.requests.portal.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.portal.Documents;
import mx.cea.ventanilla.requests.portal.Office;
import mx.cea.ventanilla.requests.portal.Reason;
import mx.cea.ventanilla.requests.portal.RefusedDocuments;
import mx.cea.ventanilla.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RefusedViewTest {
    private static final String ROW = "OV-2026-000001-4";

    private final Office office = new Office(Dialect.SQLITE);
    private final List<RequestId> opened = new ArrayList<>();
    private RefusedDocuments documents;

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        documents = new RefusedDocuments(office.database, office.history, office.inbox);
        String broken = Documents.text(d -> d.put("fecha", "ayer").put("tipo", "OTRO"));
        office.inbox.submit("solicitud", "portal-0001", broken, "documentos.jsonl:12");
        office.inbox.takeIn(10);
        RefusedViewModel viewModel = new RefusedViewModel(
                new DirectBackground(), documents, office.staff(Role.SUPERVISOR), opened::add);
        Views views = new Views().register(RefusedView.class, () -> new RefusedView(viewModel));
        stage.setScene(new Scene(views.load(RefusedView.class).root(), 1180, 620));
        stage.show();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aSupervisorGoesFromAReasonToItsPlaceMendsItAndOpensTheRequest(FxRobot robot) throws Exception {
        robot.clickOn(ROW);
        ListView<Reason> reasons = robot.lookup("#reasons").query();
        assertThat(reasons.getItems()).hasSize(2);
        Reason date = reasons.getItems().stream()
                .filter(reason -> reason.code() == Reason.Code.DATE)
                .findFirst()
                .orElseThrow();
        await(() -> robot.lookup(date.text()).tryQuery().isPresent());
        robot.clickOn(date.text());
        TextArea body = robot.lookup("#body").queryAs(TextArea.class);
        assertThat(body.isFocused()).isTrue();
        assertThat(body.getSelectedText()).startsWith("\"ayer\"");

        replace(robot, body, "\"ayer\"", "\"2026-06-12\"");
        robot.clickOn("#check");
        assertThat(reasons.getItems()).extracting(Reason::code).containsExactly(Reason.Code.NOT_ALLOWED);
        replace(robot, body, "OTRO", "CONSULTA_GENERAL");
        robot.clickOn("#mend");

        assertThat(documents.waiting()).isZero();
        robot.clickOn("#open-taken");
        assertThat(opened).hasSize(1);
    }

    private static void replace(FxRobot robot, TextArea body, String what, String by) {
        robot.interact(() -> body.setText(body.getText().replace(what, by)));
    }

    @Test
    void theTextAsItCameStaysInSight(FxRobot robot) {
        robot.clickOn(ROW).clickOn("#body").write("x");
        assertThat(robot.lookup("#restore").query().isDisabled()).isFalse();

        robot.clickOn("#showOriginal");

        TextArea original = robot.lookup("#original").queryAs(TextArea.class);
        assertThat(original.isVisible()).isTrue();
        assertThat(original.isEditable()).isFalse();
        assertThat(original.getText()).startsWith("{\"version\":1");
        robot.clickOn("#restore");
        assertThat(robot.lookup("#restore").query().isDisabled()).isTrue();
    }

    @Test
    void settingAsideAsksForAReasonBesideTheButton(FxRobot robot) {
        robot.clickOn(ROW).clickOn("#discard");
        assertThat(robot.lookup("Escriba por qué se aparta, de 3 a 200 caracteres.").<Label>tryQuery()).isPresent();

        robot.clickOn("#discardReason").write("Prueba del portal").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(documents.discarded(null, 10).rows()).hasSize(1);
        assertThat(robot.lookup("#document").query().isVisible()).isFalse();

        robot.clickOn("#aside");
        assertThat(robot.lookup(ROW).<Node>tryQuery()).isPresent();
        robot.clickOn(ROW);
        assertThat(robot.lookup("#discard").query().isVisible()).isFalse();
        assertThat(robot.lookup("#mend").query().isDisabled()).isFalse();
    }

    /// The lines of a list are laid out with the next picture of the window.
    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, SECONDS, condition);
    }
}
