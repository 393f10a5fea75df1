package mx.cea.ventanilla.imports.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;

/// The system's own dialogs for choosing files.
public interface FileDialogs {

    /// The files to import; empty where none was chosen.
    List<Path> choose(Window owner);

    /// Where to save a file; empty where no place was chosen.
    Optional<Path> save(Window owner, String suggestedName);

    /// Those of this computer.
    static FileDialogs ofSystem() {
        return new FileDialogs() {
            @Override
            public List<Path> choose(Window owner) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Texts.get("imports.window.choose.title"));
                chooser.getExtensionFilters().setAll(
                        new FileChooser.ExtensionFilter(Texts.get("imports.window.choose.tables"), "*.csv", "*.xlsx", "*.txt", "*.xml", "*.zip"),
                        new FileChooser.ExtensionFilter(Texts.get("imports.window.choose.all"), "*.*"));
                List<File> chosen = chooser.showOpenMultipleDialog(owner);
                return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> save(Window owner, String suggestedName) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Texts.get("imports.window.save.title"));
                chooser.setInitialFileName(suggestedName);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }
}
