package mx.cea.ventanilla.desktop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationFiles;
import mx.cea.ventanilla.desktop.FileQuestions;
import mx.cea.ventanilla.imports.ui.FileDialogs;

/// Answers in place of the system's dialogs, of which there are none off-screen: what is saved goes into a folder of the
/// tour, and the day's own file is what is chosen.
final class TourFiles implements FileDialogs {
    private final Path folder;
    private volatile List<Path> offered = List.of();

    /// @throws IOException if the folder cannot be made
    TourFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// The answers for the window.
    FileQuestions answers() {
        return new FileQuestions(
                new mx.cea.ventanilla.customers.ui.FileDialogs(_ -> Optional.empty(), this::save),
                this,
                new RegistrationFiles(_ -> Optional.empty(), this::save, _ -> {}));
    }

    /// Writes the file that is chosen when the window next asks.
    void offer(String name, List<String> lines) throws IOException {
        offered = List.of(Files.write(folder.resolve(name), lines));
    }

    /// Where something of this name is saved.
    Path at(String name) {
        return folder.resolve(name);
    }

    @Override
    public List<Path> choose(Window owner) {
        return offered;
    }

    @Override
    public Optional<Path> save(Window owner, String suggestedName) {
        return Optional.of(at(suggestedName));
    }
}
