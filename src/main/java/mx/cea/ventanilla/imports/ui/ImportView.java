package mx.cea.ventanilla.imports.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.GrowingColumns;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.imports.register.FileReport.Problem;
import mx.cea.ventanilla.imports.register.FileReport;
import mx.cea.ventanilla.imports.register.ImportRun;
import org.jspecify.annotations.Nullable;

/// Files to import with what they would do and their wrong rows; and the reports of earlier imports.
public final class ImportView {
    /// Chooses files.
    public static final Shortcut CHOOSE = Shortcut.of("Ctrl+O", "imports.window.key.choose");
    /// Imports them.
    public static final Shortcut IMPORT = Shortcut.of("Ctrl+Enter", "imports.window.key.import");
    /// Stops.
    public static final Shortcut STOP = Shortcut.of("Esc", "imports.window.key.stop");

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ImportViewModel viewModel;
    private final FileDialogs dialogs;

    @FXML
    private Node root;

    @FXML
    private ToggleGroup panes;

    @FXML
    private ToggleButton showFiles;

    @FXML
    private ToggleButton showRuns;

    @FXML
    private Node filesPane;

    @FXML
    private Node runsPane;

    @FXML
    private TableView<FileReport> files;

    @FXML
    private TableColumn<FileReport, String> fileName;

    @FXML
    private TableColumn<FileReport, String> fileKind;

    @FXML
    private TableColumn<FileReport, String> fileAdded;

    @FXML
    private TableColumn<FileReport, String> fileChanged;

    @FXML
    private TableColumn<FileReport, String> fileUnchanged;

    @FXML
    private TableColumn<FileReport, String> fileRefused;

    @FXML
    private TableView<ImportRun> runs;

    @FXML
    private TableColumn<ImportRun, String> runEnded;

    @FXML
    private TableColumn<ImportRun, String> runBy;

    @FXML
    private TableColumn<ImportRun, String> runFile;

    @FXML
    private TableColumn<ImportRun, String> runKind;

    @FXML
    private TableColumn<ImportRun, String> runResult;

    @FXML
    private TableColumn<ImportRun, String> runAdded;

    @FXML
    private TableColumn<ImportRun, String> runChanged;

    @FXML
    private TableColumn<ImportRun, String> runUnchanged;

    @FXML
    private TableColumn<ImportRun, String> runRefused;

    @FXML
    private Label about;

    @FXML
    private Label warnings;

    @FXML
    private Button saveToMend;

    @FXML
    private TableView<Problem> problems;

    @FXML
    private TableColumn<Problem, String> problemLine;

    @FXML
    private TableColumn<Problem, String> problemColumn;

    @FXML
    private TableColumn<Problem, String> problemValue;

    @FXML
    private TableColumn<Problem, String> problemReason;

    public ImportView(ImportViewModel viewModel, FileDialogs dialogs) {
        this.viewModel = viewModel;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        text(fileName, r -> String.valueOf(r.file().getFileName()));
        text(fileKind, r -> ImportWords.kind(r.kind()));
        count(fileAdded, r -> ImportWords.count(r, r.counts().added()));
        count(fileChanged, r -> ImportWords.count(r, r.counts().changed()));
        count(fileUnchanged, r -> ImportWords.count(r, r.counts().unchanged()));
        count(fileRefused, r -> ImportWords.count(r, r.counts().refused()));
        text(runEnded, r -> ImportWords.moment(r.at()));
        text(runBy, ImportWords::by);
        text(runFile, ImportRun::fileName);
        text(runKind, r -> ImportWords.kind(r.kind()));
        text(runResult, ImportWords::result);
        count(runAdded, r -> ImportWords.count(r, r.counts().added()));
        count(runChanged, r -> ImportWords.count(r, r.counts().changed()));
        count(runUnchanged, r -> ImportWords.count(r, r.counts().unchanged()));
        count(runRefused, r -> ImportWords.count(r, r.counts().refused()));
        text(problemLine, p -> ImportWords.count(p.line()));
        text(problemColumn, p -> p.column() == null ? "" : p.column());
        text(problemValue, p -> p.value() == null ? "" : p.value());
        text(problemReason, Problem::reason);
        GrowingColumns.of(files, about);
        // what the list leaves out, its report tells
        GrowingColumns.of(runs, about, runKind, runUnchanged);
        GrowingColumns.of(problems, about);
        files.setItems(viewModel.files());
        // after the table, which forgets the selection when its rows are others
        viewModel.files().addListener((ListChangeListener<FileReport>) _ -> chooseMostTelling(viewModel.files()));
        files.getSelectionModel().selectedItemProperty().subscribe(this::show);
        PagedTable<ImportRun> paged = PagedTable.join(runs, viewModel.runs(), ImportRun::id);
        paged.selectedProperty().subscribe(this::show);
        panes.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true); // one of the two is always chosen
            } else {
                turnTo(now == showFiles, paged);
            }
        });
        CHOOSE.on(root, this::choose);
        IMPORT.before(root, this::importFiles);
        STOP.on(root, this::stop);
    }

    private void turnTo(boolean toFiles, PagedTable<ImportRun> paged) {
        filesPane.setVisible(toFiles);
        runsPane.setVisible(!toFiles);
        if (toFiles) {
            show(files.getSelectionModel().getSelectedItem());
        } else {
            show(paged.selectedProperty().get());
        }
    }

    /// The first file that has something wrong, else the first.
    private void chooseMostTelling(List<FileReport> reports) {
        FileReport telling = reports.stream()
                .filter(r -> r.counts().refused() > 0 || r.state() != FileReport.State.DONE)
                .findFirst()
                .orElse(reports.isEmpty() ? null : reports.getFirst());
        files.getSelectionModel().clearSelection(); // or the old place stays chosen, and nothing is shown
        files.getSelectionModel().select(telling);
    }

    private void show(@Nullable FileReport now) {
        if (showFiles.isSelected()) {
            viewModel.selectedProperty().set(now);
            String reason = now == null ? null : now.reason();
            show(
                    now == null ? "" : reason != null ? reason : told(now.counts().refused(), now.problems().size()),
                    now == null ? List.of() : now.problems(),
                    now == null ? "" : String.join("\n", now.warnings()));
            saveToMend.setVisible(now != null && now.toMend() != null);
        }
    }

    private void show(@Nullable ImportRun now) {
        if (showRuns.isSelected()) {
            show(
                    now == null ? Texts.get("imports.window.run.choose") : told(now),
                    now == null ? List.of() : now.problems(),
                    "");
            saveToMend.setVisible(false);
        }
    }

    private void show(String sentence, List<Problem> rows, String warning) {
        about.setText(sentence);
        warnings.setText(warning);
        warnings.setVisible(!warning.isEmpty());
        problems.getItems().setAll(rows);
        problems.setVisible(!rows.isEmpty());
    }

    private static String told(ImportRun run) {
        String reason = ImportWords.reason(run);
        return reason != null
                ? reason
                : ImportWords.counts(run) + " " + told(run.counts().refused(), run.problems().size());
    }

    private static String told(long refused, int shown) {
        return refused == 0
                ? Texts.get("imports.window.no_problems")
                : refused > shown
                        ? Texts.get("imports.window.first_problems", refused, shown)
                        : Texts.get("imports.window.problems", refused);
    }

    private static <T> void text(TableColumn<T, String> column, Function<T, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>());
    }

    private static <T> void count(TableColumn<T, String> column, Function<T, String> number) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(number.apply(row.getValue())));
        column.setCellFactory(_ -> {
            TextCell<T> cell = new TextCell<>();
            cell.itemProperty().subscribe(text ->
                    cell.pseudoClassStateChanged(REFUSED, column.getStyleClass().contains("refused") && ImportWords.isSome(text)));
            return cell;
        });
    }

    /// A text that may be cut short; whole where one points at it.
    private static final class TextCell<T> extends TableCell<T, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean none) {
            super.updateItem(text, none);
            setText(none ? null : text);
            setTooltip(none || text == null || text.length() < 20 ? null : new Tooltip(text));
        }
    }

    @FXML
    private void choose() {
        showFiles.setSelected(true);
        viewModel.choose(dialogs.choose(root.getScene().getWindow()));
    }

    @FXML
    private void importFiles() {
        viewModel.importChosen();
    }

    @FXML
    private void stop() {
        viewModel.stop();
    }

    @FXML
    private void saveToMend() {
        FileReport report = files.getSelectionModel().getSelectedItem();
        if (report != null) {
            dialogs.save(root.getScene().getWindow(), report.mendName())
                    .ifPresent(target -> viewModel.saveToMend(report, target));
        }
    }

    @FXML
    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && !viewModel.isRunning()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    @FXML
    private void dropped(DragEvent event) {
        List<Path> dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
        showFiles.setSelected(true);
        viewModel.choose(dropped);
    }

    public ImportViewModel getViewModel() {
        return viewModel;
    }
}
