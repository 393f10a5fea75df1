package mx.cea.ventanilla.imports.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.imports.register.FileReport;
import mx.cea.ventanilla.imports.register.ImportMode;
import mx.cea.ventanilla.imports.register.ImportRun;
import mx.cea.ventanilla.imports.register.ImportWatch;
import mx.cea.ventanilla.imports.register.Imported;
import mx.cea.ventanilla.imports.register.RegisterImport;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Files that are chosen are tried out at once; what they would do is shown, and only then may they be imported.
public final class ImportViewModel {
    private final Background background;
    private final RegisterImport imports;
    private final StaffMember member;
    private final ObservableList<FileReport> files = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FileReport> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper(this, "progressText", "");
    private final ReadOnlyStringWrapper chosenNames = new ReadOnlyStringWrapper(this, "chosenNames", "");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final PagedRows<ImportRun, ImportRun.Key> runs;
    private List<Path> chosen = List.of();
    private @Nullable ImportWatch watch;

    public ImportViewModel(Background background, RegisterImport imports, StaffMember member) {
        this.background = background;
        this.imports = imports;
        this.member = member;
        this.runs = new PagedRows<>(background);
        this.empty.bind(Bindings.isEmpty(files).and(running.not()));
        runs.show(imports::runs);
    }

    /// Tries files out; those chosen before are forgotten.
    public void choose(List<Path> paths) {
        if (!paths.isEmpty() && !running.get()) {
            chosen = List.copyOf(paths);
            chosenNames.set(paths.stream().map(path -> String.valueOf(path.getFileName())).collect(Collectors.joining("\n")));
            put(List.of());
            run(ImportMode.DRY_RUN);
        }
    }

    /// Imports what was tried out.
    public void importChosen() {
        if (ready.get() && !running.get()) {
            run(ImportMode.IMPORT);
        }
    }

    private void run(ImportMode mode) {
        ImportWatch watching = new ImportWatch(p -> background.onFxThread(() -> tell(p)));
        watch = watching;
        running.set(true);
        ready.set(false);
        outcome.set("");
        problem.set("");
        progress.set(-1);
        progressText.set(Texts.get("imports.window.begun"));
        background.run(() -> imports.run(member, chosen, mode, watching))
                .onSuccess(imported -> show(imported, mode))
                .andFinally(() -> {
                    running.set(false);
                    watch = null;
                    if (outcome.get().isEmpty() && problem.get().isEmpty()) { // a dialog has told why
                        ready.set(mode == ImportMode.IMPORT);
                        problem.set(Texts.get("imports.window.failed"));
                    }
                    runs.refresh();
                });
    }

    private void tell(ImportWatch.Progress now) {
        if (running.get()) {
            progress.set(isOneStatement(now.phase()) ? -1 : now.done());
            progressText.set(ImportWords.progress(now));
        }
    }

    /// The database may be at it for minutes and tells nothing meanwhile: a bar that stands still would look as if it hung.
    private static boolean isOneStatement(ImportWatch.Phase phase) {
        return switch (phase) {
            case COMPARING, SAVING -> true;
            case READING, DOCUMENTS -> false;
        };
    }

    private void show(Imported imported, ImportMode mode) {
        switch (imported) {
            case Imported.Done(List<FileReport> reports) -> {
                put(reports);
                ready.set(mode == ImportMode.DRY_RUN && reports.stream().anyMatch(r -> r.counts().changesAnything()));
                outcome.set(ImportWords.summary(reports, mode));
            }
            case Imported.Refused(List<FileReport> reports) -> {
                put(reports);
                problem.set(Texts.get("imports.window.unusable"));
            }
            case Imported.Stopped() -> {
                ready.set(mode == ImportMode.IMPORT);
                outcome.set(Texts.get("imports.window.stopped"));
            }
            case Imported.Occupied(String name, var since) -> {
                ready.set(mode == ImportMode.IMPORT);
                problem.set(Texts.get(
                        "imports.window.occupied",
                        name == null ? Texts.get("imports.by_program") : name,
                        ImportWords.moment(since)));
            }
            case Imported.NotPermitted() -> problem.set(Texts.get("imports.window.not_permitted"));
        }
    }

    private void put(List<FileReport> reports) {
        List<Path> old = files.stream().map(FileReport::toMend).filter(java.util.Objects::nonNull).toList();
        files.setAll(reports);
        selected.set(null);
        if (!old.isEmpty()) {
            background.run(() -> {
                for (Path file : old) {
                    Files.deleteIfExists(file);
                }
            });
        }
    }

    /// Stops what is being done; nothing is changed then.
    public void stop() {
        ImportWatch watching = watch;
        if (watching != null) {
            progressText.set(Texts.get("imports.window.stopping"));
            background.run(() -> {
                watching.stop();
            });
        }
    }

    /// Saves the refused rows of a file.
    public void saveToMend(FileReport report, Path target) {
        Path source = report.toMend();
        if (source != null) {
            background.run(() -> {
                        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                    })
                    .onSuccess(_ -> outcome.set(Texts.get("imports.window.saved", target)))
                    .onError(IOException.class, _ -> problem.set(Texts.get("imports.window.unsaved", target)));
        }
    }

    /// What came of each file, or would.
    public ObservableList<FileReport> files() {
        return files;
    }

    /// The file whose refused rows are shown.
    public ObjectProperty<@Nullable FileReport> selectedProperty() {
        return selected;
    }

    /// The reports of earlier imports.
    public PagedRows<ImportRun, ImportRun.Key> runs() {
        return runs;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    /// Whether something was tried out that would change the register.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public boolean isReady() {
        return ready.get();
    }

    /// Whether there is nothing to show yet.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return empty.get();
    }

    /// From 0 to 1; -1 while nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public double getProgress() {
        return progress.get();
    }

    public ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    public String getProgressText() {
        return progressText.get();
    }

    /// The names of the files in hand, one a line.
    public ReadOnlyStringProperty chosenNamesProperty() {
        return chosenNames.getReadOnlyProperty();
    }

    public String getChosenNames() {
        return chosenNames.get();
    }

    /// What came of it.
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public String getOutcome() {
        return outcome.get();
    }

    /// Why nothing came of it.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }
}
