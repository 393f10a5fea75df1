package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ErrorReporterTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(ErrorReporter.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Stage stage;
    private ErrorReporter reporter;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 640, 480));
        stage.show();
        reporter = new ErrorReporter(() -> stage);
    }

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void tellsTheCodeUnderWhichItLoggedTheError(FxRobot robot) {
        report("lost");

        String code = robot.lookup("#error-code").queryAs(Button.class).getText();
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).startsWith(code);
            assertThat(Objects.requireNonNull(event.getThrowableProxy()).getMessage())
                    .isEqualTo("lost");
        });
    }

    @Test
    void errorsThatComeWhileOneIsToldAreOnlyLogged(FxRobot robot) {
        report("first");
        report("second");
        assertThat(Window.getWindows()).hasSize(2);
        assertThat(log.list).hasSize(2);

        robot.clickOn(Texts.get("fx.error.close"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Window.getWindows()).containsExactly(stage);

        report("third");
        assertThat(Window.getWindows()).hasSize(2);
    }

    @Test
    void takesWhatAHandlerOnTheFxThreadLetsThrough() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        reporter.takeUncaught();
        try {
            Platform.runLater(() -> {
                throw new IllegalStateException("in a handler");
            });
            WaitForAsyncUtils.waitForFxEvents();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(log.list).hasSize(1);
        assertThat(Window.getWindows()).hasSize(2);
    }

    private void report(String message) {
        reporter.accept(new IllegalStateException(message));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
