package mx.cea.ventanilla.users.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;

/// Asks for files; empty where nobody chose one.
///
/// @param scan for a document to add
/// @param save where to save one, given the name that it would have
record DocumentDialogs(Function<Window, Optional<Path>> scan, BiFunction<Window, String, Optional<Path>> save) {

    /// The system's own dialogs.
    static DocumentDialogs system() {
        return new DocumentDialogs(DocumentDialogs::askForScan, DocumentDialogs::askWhere);
    }

    private static Optional<Path> askForScan(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("users.document.choose"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(
                Texts.get("users.document.types"), "*.pdf", "*.jpg", "*.jpeg", "*.png", "*.PDF", "*.JPG", "*.JPEG", "*.PNG"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static Optional<Path> askWhere(Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("users.document.save"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
