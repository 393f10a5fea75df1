package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogsTest {
    private static final Problem PROBLEM =
            new Problem("Se perdió la conexión.", "El borrador está guardado.", "Espere un momento.", "K7QX2M");

    private final List<String> done = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 640, 480));
        stage.show();
    }

    @AfterEach
    void closeDialogs() {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theActionsButtonDoesIt(FxRobot robot) {
        confirm(false);

        robot.clickOn("Liberar solicitud");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).containsExactly("confirmed");
    }

    @Test
    void theOtherButtonLeavesEverythingAsItIs(FxRobot robot) {
        confirm(false);

        robot.clickOn("Conservarla");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).isEmpty();
        assertThat(Window.getWindows()).containsExactly(stage);
    }

    @Test
    void enterConfirmsWhatCanBeUndone(FxRobot robot) {
        confirm(false);

        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).containsExactly("confirmed");
    }

    @Test
    void enterDoesNotConfirmWhatCannotBeUndone(FxRobot robot) {
        confirm(true);

        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).isEmpty();
        assertThat(Window.getWindows()).containsExactly(stage);
    }

    @Test
    void escapeLeavesEverythingAsItIs(FxRobot robot) {
        confirm(false);

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).isEmpty();
        assertThat(Window.getWindows()).containsExactly(stage);
    }

    @Test
    void anErrorSaysWhatHappenedWhatWasKeptAndWhatToDo(FxRobot robot) {
        onFx(() -> Dialogs.error(stage, PROBLEM, () -> done.add("closed")));

        assertThat(robot.lookup(PROBLEM.happened()).tryQuery()).isPresent();
        assertThat(robot.lookup(PROBLEM.kept()).tryQuery()).isPresent();
        assertThat(robot.lookup(PROBLEM.todo()).tryQuery()).isPresent();
        assertThat(robot.lookup("#error-code").queryAs(Button.class).getText()).isEqualTo("K7QX2M");

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).containsExactly("closed");
    }

    @Test
    void theCodeOfAnErrorIsCopiedByAClick(FxRobot robot) throws Exception {
        onFx(() -> Dialogs.error(stage, PROBLEM, () -> {}));

        robot.clickOn("#error-code");

        assertThat(WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get())
                .isEqualTo("K7QX2M");
    }

    private void confirm(boolean dangerous) {
        Confirmation confirmation = new Confirmation(
                "¿Liberar la solicitud?", "Volverá a la cola.", "Liberar solicitud", "Conservarla", dangerous);
        onFx(() -> Dialogs.confirm(stage, confirmation, () -> done.add("confirmed")));
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, task);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
