package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProblemLabelTest {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private TextField field;
    private ProblemLabel problem;

    @Start
    void start(Stage stage) {
        field = new TextField();
        problem = new ProblemLabel();
        problem.setLabelFor(field);
        problem.textProperty().bind(field.textProperty().map(text -> text.length() > 3 ? "Demasiado largo" : ""));
        stage.setScene(new Scene(new VBox(field, problem), 300, 200));
        stage.show();
    }

    @Test
    void takesNoRoomWhileNothingIsWrong() {
        assertThat(problem.isVisible()).isFalse();
        assertThat(problem.isManaged()).isFalse();
        assertThat(field.getPseudoClassStates()).doesNotContain(ERROR);
    }

    @Test
    void marksTheFieldAsOneTypesAndClearsIt(FxRobot robot) {
        robot.clickOn(field).write("peña");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(problem.isVisible()).isTrue();
        assertThat(field.getPseudoClassStates()).contains(ERROR);
        assertThat(field.getAccessibleHelp()).isEqualTo("Demasiado largo");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> field.setText("pe"));
        assertThat(problem.isVisible()).isFalse();
        assertThat(field.getPseudoClassStates()).doesNotContain(ERROR);
        assertThat(field.getAccessibleHelp()).isNull();
    }
}
