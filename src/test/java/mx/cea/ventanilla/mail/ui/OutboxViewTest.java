package mx.cea.ventanilla.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.mail.FailureKind;
import mx.cea.ventanilla.mail.MailOffice;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.mail.OutboxMessage.State;
import mx.cea.ventanilla.persistence.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OutboxViewTest {
    private final MailOffice office = new MailOffice(Dialect.SQLITE);
    private final List<Subject> opened = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private long failed;

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        failed = office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        office.queue(office.beto);
        OutboxViewModel viewModel = new OutboxViewModel(
                new DirectBackground(),
                office.outbox,
                office.clock,
                office.ana,
                BrandingFolder.builtIn().logo(),
                () -> Optional.of(Path.of("/correo")),
                opened::add);
        Views views = new Views().register(OutboxView.class, () -> new OutboxView(viewModel, folders::add));
        stage.setScene(new Scene(views.load(OutboxView.class).root(), 1180, 620));
        stage.show();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theAuthorFindsTheReasonOfAFailureAndSendsTheMessageAgain(FxRobot robot) {
        robot.clickOn("#show-failures").clickOn("ana@example.com");
        assertThat(text(robot, "#reason")).isEqualTo(FailureKind.RECIPIENT_REFUSED.text());
        assertThat(robot.lookup("#technical").queryAs(TitledPane.class).isExpanded()).isFalse();
        robot.clickOn("#technical");
        assertThat(text(robot, "#technicalText")).isEqualTo("550 5.1.1");

        robot.clickOn("#try-again");

        assertThat(office.find(failed).state()).isEqualTo(State.QUEUED);
        assertThat(text(robot, "#done")).contains("volvió a la cola");
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
        assertThat(robot.lookup("#message").query().isVisible()).isFalse();
    }

    @Test
    void enterOnARowOpensTheRequest(FxRobot robot) {
        robot.clickOn("#view-ALL").clickOn("#table").type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(opened).containsExactly(MailOffice.ABOUT);
    }

    @Test
    void nobodyActsOnAColleaguesMessage(FxRobot robot) {
        robot.clickOn("#view-TO_SEND").clickOn("ana@example.com");

        assertThat(robot.lookup("#try-again").query().isVisible()).isFalse();
        assertThat(robot.lookup("#acknowledge").query().isVisible()).isFalse();
        assertThat(robot.lookup("#failure").query().isVisible()).isFalse();
    }

    @Test
    void theFolderOfTheMessagesIsOneClickAway(FxRobot robot) {
        robot.clickOn("#open-folder");

        assertThat(folders).containsExactly(Path.of("/correo"));
    }

    @Test
    void aListWithoutMessagesSaysSo(FxRobot robot) {
        robot.clickOn("#view-WITHDRAWN");

        assertThat(robot.lookup("Nadie ha retirado un mensaje.").<Node>tryQuery()).isPresent();
        assertThat(robot.lookup("#table").<TableView<OutboxMessage>>query().getItems()).isEmpty();
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
