package mx.cea.ventanilla.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.cli.VentanillaCommand.Complaint;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.portal.ImportReport;
import mx.cea.ventanilla.requests.portal.Imported;
import mx.cea.ventanilla.requests.portal.JsonLinesImport;
import mx.cea.ventanilla.requests.portal.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `ventanilla importar RUTA…`: takes in JSON Lines files of the portal's documents.
@Command(name = "importar", description = "${bundle:cli.import.description}")
final class ImportCommand implements Callable<Integer> {
    /// How many problems are told; the rest are in the list of what is to be looked at.
    private static final int MOST_TOLD = 20;

    @ParentCommand
    private VentanillaCommand parent;

    @Parameters(arity = "1..*", paramLabel = "RUTA", description = "${bundle:cli.import.paths}")
    private List<Path> paths;

    @Override
    public Integer call() {
        for (Path path : paths) {
            check(path);
        }
        try (Database database = Database.open(parent.address())) {
            Ventanilla app = new Ventanilla(database, Places.usual());
            int worst = ExitCode.DONE;
            for (Path path : paths) {
                worst = Math.max(worst, run(new JsonLinesImport(database, app.portalInbox()), path));
            }
            return worst;
        }
    }

    /// Before anything is taken in, every file is looked at.
    private static void check(Path path) {
        if (Files.notExists(path)) {
            throw new Complaint(Texts.get("cli.import.missing", path), ExitCode.FAILED);
        }
        if (Files.isDirectory(path)) {
            throw new Complaint(Texts.get("cli.import.folder", path), ExitCode.FAILED);
        }
        if (!Files.isReadable(path)) {
            throw new Complaint(Texts.get("cli.import.unreadable", path), ExitCode.FAILED);
        }
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            throw new Complaint(Texts.get("cli.import.other_kind", path), ExitCode.FAILED);
        }
    }

    private static int run(JsonLinesImport jsonLines, Path path) {
        Progress progress = new Progress(System.err);
        try {
            return switch (jsonLines.run(null, path, progress::at)) {
                case Imported.NotUtf8() -> throw new Complaint(Texts.get("cli.import.not_utf8", path), ExitCode.FAILED);
                case Imported.NotPermitted() ->
                    throw new Complaint(Texts.get("cli.import.not_permitted"), ExitCode.FAILED);
                case Imported.Done(ImportReport report) -> {
                    progress.end();
                    yield tell(path, report);
                }
            };
        } catch (IOException e) {
            throw new Complaint(Texts.get("cli.import.broke_off", path, String.valueOf(e.getMessage())), ExitCode.FAILED);
        }
    }

    private static int tell(Path path, ImportReport report) {
        System.out.println(Texts.get(
                "cli.import.report", path, report.lines(), report.taken(), report.known(), report.refused(), report.tooLong()));
        List<ImportReport.Problem> told = report.problems().stream().limit(MOST_TOLD).toList();
        for (ImportReport.Problem problem : told) {
            System.out.println(Texts.get(
                    "cli.import.problem",
                    path.getFileName(),
                    problem.line(),
                    String.join(" ", problem.reasons().stream().map(Reason::text).toList())));
        }
        long problems = report.refused() + report.tooLong();
        if (problems > told.size()) {
            System.out.println(Texts.get("cli.import.more", problems - told.size()));
        }
        return problems > 0 ? ExitCode.ATTENTION : ExitCode.DONE;
    }
}
