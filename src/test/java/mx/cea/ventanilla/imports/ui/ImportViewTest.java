package mx.cea.ventanilla.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.imports.register.FileReport;
import mx.cea.ventanilla.imports.register.ImportRun;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ImportViewTest {
    @TempDir
    private static Path folder;

    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final List<Path> offered = new ArrayList<>();
    private @Nullable Dragboard carried;
    private final Path mend = folder.resolve("corregir.csv");

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        ImportViewModel viewModel =
                new ImportViewModel(new DirectBackground(), office.app.registerImport(), office.supervisor);
        FileDialogs dialogs = new FileDialogs() {
            @Override
            public List<Path> choose(Window owner) {
                return List.copyOf(offered);
            }

            @Override
            public Optional<Path> save(Window owner, String suggestedName) {
                return Optional.of(mend);
            }
        };
        Views views = new Views().register(ImportView.class, () -> new ImportView(viewModel, dialogs));
        Label desktop = new Label("contratos.csv"); // stands for the system's window that files are dragged from
        desktop.setId("desktop");
        desktop.setOnDragDetected(event -> carried = desktop.startDragAndDrop(TransferMode.COPY));
        Parent view = views.load(ImportView.class).root();
        VBox.setVgrow(view, Priority.ALWAYS);
        stage.setScene(new Scene(new VBox(desktop, view), 1180, 640));
        stage.show();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static Path readings(String row) throws IOException {
        return Files.writeString(folder.resolve("lecturas.csv"), """
                contrato,fecha,lectura_m3,consumo_m3,estimada
                1001541,2024-05-01,2528,26,false
                %s
                """.formatted(row));
    }

    @Test
    void filesAreTriedOutThenImportedAndTheWrongRowsAreSavedForMending(FxRobot robot) throws IOException {
        offered.add(readings("1001541,01/06/24,2561,33,false"));
        offered.add(Path.of("sample-data/contratos.csv"));

        robot.clickOn("#choose");

        TableView<FileReport> files = robot.lookup("#files").query();
        assertThat(files.getItems()).extracting(r -> r.counts().added()).containsExactly(346L, 1L);
        assertThat(text(robot, "#outcome")).startsWith("Simulación: entrarían 347 nuevas");
        TableView<FileReport.Problem> problems = robot.lookup("#problems").query();
        assertThat(problems.getItems()).extracting(FileReport.Problem::line).containsExactly(3L);
        assertThat(office.app.contracts().find("1001541")).isEmpty();

        robot.clickOn("#saveToMend");
        assertThat(mend).content().contains("el año lleva cuatro cifras");
        robot.clickOn("#import");

        assertThat(office.app.contracts().find("1001541")).hasSize(1);
        assertThat(text(robot, "#outcome")).startsWith("Importación terminada: 347 nuevas");
        assertThat(robot.lookup("#import").<Button>query().isDisabled()).isTrue();
        assertThat(files.getSelectionModel().getSelectedItem().counts().refused()).as("what is wrong stays in sight").isEqualTo(1);
        assertThat(problems.isVisible()).isTrue();

        robot.clickOn("#showRuns");
        TableView<ImportRun> runs = robot.lookup("#runs").query();
        assertThat(runs.getItems()).hasSize(4);
        robot.interact(() -> runs.getSelectionModel().select(
                runs.getItems().stream().filter(r -> r.counts().refused() > 0).findFirst().orElseThrow()));
        assertThat(problems.getItems()).hasSize(1);
    }

    @Test
    void filesThatAreDroppedOnItAreTriedOut(FxRobot robot) {
        offered.add(Path.of("sample-data/contratos.csv"));
        robot.clickOn("#showRuns");

        robot.drag("#desktop").moveTo("#runs").drop();
        robot.interact(() -> drop(robot.lookup("#runs").query()));

        assertThat(text(robot, "#outcome")).startsWith("Simulación: entrarían 346 nuevas");
        assertThat(robot.lookup("#showFiles").<ToggleButton>query().isSelected()).isTrue();
        assertThat(office.app.contracts().find("1001541")).isEmpty();
    }

    /// Without a display nothing can be dragged to its end: the last event is the test's, with what a drag carries.
    private void drop(Node target) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(offered.stream().map(Path::toFile).toList());
        Dragboard board = Objects.requireNonNull(carried);
        board.setContent(content);
        Event.fireEvent(target, new DragEvent(
                DragEvent.DRAG_DROPPED, board, 10, 10, 10, 10, TransferMode.COPY, null, target, null));
    }

    @Test
    void everythingHasAKey(FxRobot robot) throws IOException {
        offered.add(Path.of("sample-data/contratos.csv"));

        robot.interact(() -> robot.lookup("#choose").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        assertThat(text(robot, "#outcome")).startsWith("Simulación: entrarían 346 nuevas");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        assertThat(text(robot, "#outcome")).startsWith("Importación terminada");
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        assertThat(text(robot, "#outcome")).isEqualTo("Simulación: todo está igual que aquí; no hay nada que importar.");
    }

    @Test
    void aFileThatCannotBeUsedSaysWhyAndNothingCanBeImported(FxRobot robot) throws IOException {
        offered.add(Files.writeString(folder.resolve("otro.csv"), "uno,dos\n1,2\n"));

        robot.clickOn("#choose");

        assertThat(text(robot, "#problem")).startsWith("Un archivo no se puede usar");
        assertThat(text(robot, "#about")).startsWith("Sus columnas no son las de contratos");
        assertThat(robot.lookup("#import").<Button>query().isDisabled()).isTrue();
    }
}
