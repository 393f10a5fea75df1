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
import mx.cea.ventanilla.imports.register.ImportMode;
import mx.cea.ventanilla.imports.register.SourceFile;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.portal.ImportReport;
import mx.cea.ventanilla.requests.portal.Imported;
import mx.cea.ventanilla.requests.portal.JsonLinesImport;
import mx.cea.ventanilla.requests.portal.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `ventanilla importar RUTA…`: takes in files of the commercial register, all or nothing, and JSON Lines files of the
/// portal's documents; which it is, the content says.
@Command(name = "importar", description = "${bundle:cli.import.description}")
final class ImportCommand implements Callable<Integer> {
    /// How many problems are told; the rest are in the list of what is to be looked at.
    static final int MOST_TOLD = 20;

    @ParentCommand
    private VentanillaCommand parent;

    @Parameters(arity = "1..*", paramLabel = "RUTA", description = "${bundle:cli.import.paths}")
    private List<Path> paths;

    @Option(names = "--simular", description = "${bundle:cli.import.option.dry_run}")
    private boolean dryRun;

    @Override
    public Integer call() {
        List<Path> documents = paths.stream().filter(ImportCommand::isOfDocuments).toList();
        List<Path> register = paths.stream().filter(path -> !documents.contains(path)).toList();
        if (dryRun && !documents.isEmpty()) {
            throw new Complaint(Texts.get("cli.import.no_dry_run", documents.getFirst()), ExitCode.USAGE);
        }
        try (Database database = Database.open(parent.address())) {
            Ventanilla app = new Ventanilla(database, Places.usual());
            int worst = register.isEmpty()
                    ? ExitCode.DONE
                    : new RegisterImportRun(app, dryRun ? ImportMode.DRY_RUN : ImportMode.IMPORT).run(register);
            for (Path path : documents) {
                worst = Math.max(worst, run(new JsonLinesImport(database, app.portalInbox()), path));
            }
            return worst;
        }
    }

    /// Before anything is taken in, every file is looked at.
    private static boolean isOfDocuments(Path path) {
        if (Files.notExists(path)) {
            throw new Complaint(Texts.get("cli.import.missing", path), ExitCode.FAILED);
        }
        if (Files.isDirectory(path)) {
            throw new Complaint(Texts.get("cli.import.folder", path), ExitCode.FAILED);
        }
        if (!Files.isReadable(path)) {
            throw new Complaint(Texts.get("cli.import.unreadable", path), ExitCode.FAILED);
        }
        try {
            return path.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl") || SourceFile.of(path) == SourceFile.JSON_LINES;
        } catch (IOException e) {
            throw new Complaint(Texts.get("cli.import.unreadable", path), ExitCode.FAILED);
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
