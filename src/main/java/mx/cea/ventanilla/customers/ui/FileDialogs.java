package mx.cea.ventanilla.customers.ui;

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
/// @param photo for a photograph to add
/// @param save  where to save a workbook or a PDF, given the name that it would have
public record FileDialogs(Function<Window, Optional<Path>> photo, BiFunction<Window, String, Optional<Path>> save) {

    /// The system's own dialogs.
    public static FileDialogs system() {
        return new FileDialogs(FileDialogs::askForPhoto, FileDialogs::askWhere);
    }

    private static Optional<Path> askForPhoto(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("customers.reading.photo.choose"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(
                Texts.get("customers.reading.photo.types"), "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static Optional<Path> askWhere(Window owner, String name) {
        FileChooser chooser = new FileChooser();
        boolean pdf = name.endsWith(".pdf");
        chooser.setTitle(Texts.get(pdf ? "customers.digital.pdf" : "customers.export"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(pdf
                ? new ExtensionFilter(Texts.get("customers.digital.type"), "*.pdf")
                : new ExtensionFilter(Texts.get("customers.export.type"), "*.xlsx"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
