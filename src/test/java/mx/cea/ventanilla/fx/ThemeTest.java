package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.fx.Preferences.Mode;
import mx.cea.ventanilla.fx.Preferences.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private static final Path SHEET = Path.of("src/main/resources/mx/cea/ventanilla/fx/ventanilla.css");

    @TempDir
    Path folder;

    private final Theme theme = new Theme(Preferences.DEFAULT);
    private Label label;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        label = new Label("Folio");
        stage.setScene(new Scene(new StackPane(label), 200, 100));
        stage.show();
        theme.install();
    }

    @AfterEach
    void leaveTheToolkitAsItWas() {
        choose(Preferences.DEFAULT);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void changesModeAndTextSizeOfOpenWindows() {
        assertThat(label.getFont().getSize()).isEqualTo(14);

        choose(new Preferences(Mode.DARK, Scale.LARGEST));

        assertThat(Application.getUserAgentStylesheet()).isEqualTo(new PrimerDark().getUserAgentStylesheet());
        assertThat(label.getFont().getSize()).isEqualTo(21);
        choose(Preferences.DEFAULT);
        assertThat(label.getFont().getSize()).isEqualTo(14);
    }

    @Test
    void dressesWindowsThatOpenLater() {
        choose(new Preferences(Mode.LIGHT, Scale.LARGE));
        Label later = new Label("Más tarde");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage second = new Stage();
            second.initOwner(stage);
            second.setScene(new Scene(new StackPane(later), 200, 100));
            second.show();
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(later.getFont().getSize()).isEqualTo(17.5);
    }

    @Test
    void remembersEveryChoice() throws Exception {
        Path file = folder.resolve("ventanilla.properties");
        theme.rememberIn(file, new DirectBackground());
        Preferences dark = new Preferences(Mode.DARK, Scale.LARGE);

        choose(dark);

        assertThat(Preferences.read(file)).isEqualTo(dark);
    }

    @Test
    void theSheetTakesItsColoursFromTheThemeAlone() throws Exception {
        assertThat(Files.readString(SHEET)).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(");
    }

    private void choose(Preferences preferences) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            theme.preferencesProperty().set(preferences);
            stage.getScene().getRoot().applyCss();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
