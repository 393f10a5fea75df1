package mx.cea.ventanilla.fx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.TrafficLight.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ControlsTest {
    private final List<String> done = new ArrayList<>();
    private CopyButton copy;
    private EmptyState emptyState;
    private LoadingOverlay overlay;
    private TrafficLight light;
    private InternalNote note;

    @Start
    void start(Stage stage) {
        copy = new CopyButton("OV-2026-000123-4");
        emptyState = new EmptyState();
        emptyState.setIcon("mdoal-inbox");
        emptyState.setText("No hay solicitudes por tomar.");
        overlay = new LoadingOverlay();
        light = new TrafficLight();
        note = new InternalNote();
        stage.setScene(new Scene(new StackPane(new VBox(copy, emptyState, light, note), overlay), 640, 480));
        stage.show();
    }

    @Test
    void anUnderscoreIsShownAsItIs() throws Exception {
        onFx(() -> copy.setContent("saul_becerra"));

        assertThat(copy.lookupAll(".text")).extracting("text").containsExactly("saul_becerra");
    }

    @Test
    void theSpaceBarCopies(FxRobot robot) throws Exception {
        onFx(copy::requestFocus);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get())
                .isEqualTo("OV-2026-000123-4");
        assertThat(copy.getAccessibleText()).contains("OV-2026-000123-4");
    }

    @Test
    void nothingCannotBeCopied() {
        onFx(() -> copy.setContent(""));

        assertThat(copy.isDisabled()).isTrue();
    }

    @Test
    void anEmptyStateOffersItsActionOnlyWhereItHasOne(FxRobot robot) {
        assertThat(robot.from(emptyState).lookup(".button").match(n -> n.isVisible()).queryAll()).isEmpty();

        onFx(() -> {
            emptyState.setActionText("Ver las mías");
            emptyState.setOnAction(_ -> done.add("action"));
        });
        robot.clickOn("Ver las mías");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).containsExactly("action");
    }

    @Test
    void theOverlayDoesNotFlickerOverQuickWork() {
        onFx(() -> {
            overlay.setBusy(true);
            assertThat(overlay.isVisible()).isFalse();
            overlay.setBusy(false);
            assertThat(overlay.isVisible()).isFalse();
        });
    }

    @Test
    void theOverlayShowsOverLongWorkAndEscapeStopsIt(FxRobot robot) throws Exception {
        onFx(() -> {
            overlay.setOnCancel(_ -> {
                done.add("cancel");
                overlay.setBusy(false);
            });
            overlay.setBusy(true);
        });
        WaitForAsyncUtils.waitFor(10, SECONDS, overlay::isVisible);
        assertThat(robot.lookup(Texts.get("fx.loading.cancel")).tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).containsExactly("cancel");
        assertThat(overlay.isVisible()).isFalse();
    }

    @Test
    void aLightReplacesTheOneBefore() {
        onFx(() -> light.setLight(Light.AMBER));
        onFx(() -> light.setLight(Light.RED));
        assertThat(light.getStyleClass()).contains("due-red").doesNotContain("due-amber");

        onFx(() -> light.setLight(null));
        assertThat(light.getStyleClass()).doesNotContain("due-red");
        assertThat(light.getGraphic()).isNull();
    }

    @Test
    void anInternalNoteSaysThatItIsOne(FxRobot robot) {
        onFx(() -> note.setText("Lo vi con facturación."));

        assertThat(robot.from(note).lookup(Texts.get("fx.internal-note")).tryQuery()).isPresent();
        assertThat(robot.from(note).lookup("Lo vi con facturación.").tryQuery()).isPresent();
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, task);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
