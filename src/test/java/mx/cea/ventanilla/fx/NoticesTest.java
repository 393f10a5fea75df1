package mx.cea.ventanilla.fx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NoticesTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private int clicksBelow;
    private Notices notices;

    @Start
    void start(Stage stage) {
        Button below = new Button("Debajo");
        below.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        below.setOnAction(_ -> clicksBelow++);
        StackPane host = new StackPane(below);
        notices = new Notices(host);
        stage.setScene(new Scene(host, 640, 480));
        stage.show();
    }

    @Test
    void anOfferTakenInTimeRunsItsActionAndGoes(FxRobot robot) {
        offer(10);

        robot.clickOn("Deshacer (10)");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(heard).containsExactly("taken");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void anOfferCountsDownAndEndsByItself(FxRobot robot) throws Exception {
        offer(2);

        WaitForAsyncUtils.waitFor(10, SECONDS, () -> robot.lookup("Deshacer (1)").tryQuery().isPresent());
        WaitForAsyncUtils.waitFor(10, SECONDS, () -> !heard.isEmpty());

        assertThat(heard).containsExactly("over");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void closingAnOfferEndsIt(FxRobot robot) {
        offer(10);

        robot.clickOn(".notice .button-icon");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(heard).containsExactly("over");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void anOfferIsTakenOnceWithoutItsButton(FxRobot robot) {
        AtomicReference<Runnable> key = new AtomicReference<>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> key.set(notices.offer(
                "Respuesta en camino.", "Deshacer", 10, () -> heard.add("taken"), () -> heard.add("over"))));

        WaitForAsyncUtils.waitForAsyncFx(10_000, key.get());
        WaitForAsyncUtils.waitForAsyncFx(10_000, key.get());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(heard).containsExactly("taken");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void twoOffersStandTogether(FxRobot robot) {
        offer(10);
        offer(10);

        assertThat(robot.lookup(".notice").queryAll()).hasSize(2);
    }

    @Test
    void whatLiesBelowCanStillBeClicked(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> notices.show("Solicitud liberada."));

        robot.clickOn("Debajo");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(clicksBelow).isEqualTo(1);
    }

    private void offer(int seconds) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> notices.offer(
                "Respuesta en camino.", "Deshacer", seconds, () -> heard.add("taken"), () -> heard.add("over")));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
