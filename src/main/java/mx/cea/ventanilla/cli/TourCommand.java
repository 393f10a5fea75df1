package mx.cea.ventanilla.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `ventanilla recorrido`: a working day through the same windows, off-screen.
@Command(name = "recorrido", description = "${bundle:cli.tour.description}")
final class TourCommand implements Callable<Integer> {
    /// Where it goes when nothing else is said.
    static final Path FOLDER = Path.of("target", "recorrido");

    @ParentCommand
    private VentanillaCommand parent;

    @Option(names = "--salida", paramLabel = "DIR", description = "${bundle:cli.tour.folder}")
    private Path folder = FOLDER;

    @Override
    public Integer call() {
        return parent.windows().tour(folder);
    }
}
