package mx.cea.ventanilla.accounts.registration.ui;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;

/// Asks for files, empty where nobody chose one, and opens them.
///
/// @param scan    for the scan of a document
/// @param save    where to save the receipt, given the name that it would have
/// @param openPdf shows a file in the computer's own program, from which it is printed; in the background
public record RegistrationFiles(
        Function<Window, Optional<Path>> scan, BiFunction<Window, String, Optional<Path>> save, Opening openPdf) {

    /// Opens a file.
    @FunctionalInterface
    public interface Opening {
        /// @throws IOException if there is no program for it
        void open(Path file) throws IOException;
    }

    /// The system's own dialogs.
    public static RegistrationFiles system() {
        return new RegistrationFiles(
                RegistrationFiles::askForScan, RegistrationFiles::askWhere, RegistrationFiles::openHere);
    }

    private static Optional<Path> askForScan(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("accounts.registration.scan.choose"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(
                Texts.get("accounts.registration.scan.types"),
                "*.pdf", "*.jpg", "*.jpeg", "*.png", "*.PDF", "*.JPG", "*.JPEG", "*.PNG"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static Optional<Path> askWhere(Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("accounts.registration.receipt.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(
                new ExtensionFilter(Texts.get("accounts.registration.receipt.type"), "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static void openHere(Path file) throws IOException {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            throw new IOException("No program opens files here");
        }
        Desktop.getDesktop().open(file.toFile());
    }
}
