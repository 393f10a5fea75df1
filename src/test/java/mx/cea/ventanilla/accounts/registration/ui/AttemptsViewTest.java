package mx.cea.ventanilla.accounts.registration.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.MatchAttempt;
import mx.cea.ventanilla.fx.BackgroundPool;
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
class AttemptsViewTest {
    private final List<Throwable> errors = new ArrayList<>();
    private TestOffice office;
    private BackgroundPool background;

    @Start
    void start(Stage stage) {
        office = new TestOffice(Dialect.SQLITE);
        Applicants.load(office.database);
        office.app.registerMatch().match(office.ana, Applicants.claim(Applicants.CONTRACT, Applicants.METER));
        office.app.registerMatch().match(office.ana, Applicants.claim(Applicants.CONTRACT, "1"));
        background = new BackgroundPool(errors::add);
        new Theme(Preferences.DEFAULT).install();
        AttemptsViewModel model = new AttemptsViewModel(background, office.app.registerMatch(), office.supervisor);
        stage.setScene(new Scene(
                new Views()
                        .register(AttemptsView.class, () -> new AttemptsView(model))
                        .load(AttemptsView.class)
                        .root(),
                1000,
                500));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
        office.close();
        assertThat(errors).isEmpty();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatDidNotAgreeIsListedAndWithAClickEverything(FxRobot robot) throws Exception {
        TableView<MatchAttempt> table = robot.lookup("#attempts").queryTableView();
        await(() -> background.isIdle() && table.getItems().size() == 1);
        assertThat(robot.lookup("medidor").tryQuery()).isPresent();
        assertThat(robot.lookup("Ana López").tryQuery()).isPresent();

        robot.clickOn("#onlyWrong");
        await(() -> background.isIdle() && table.getItems().size() == 2);
        office.app.registerMatch().match(office.luis, Applicants.claim("42", "1"));
        robot.clickOn(table).type(KeyCode.F5);
        await(() -> background.isIdle() && table.getItems().size() == 3);
    }
}
