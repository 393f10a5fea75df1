package mx.cea.ventanilla.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.cli.VentanillaCommand.Complaint;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.generator.Crew;
import mx.cea.ventanilla.generator.Made;
import mx.cea.ventanilla.generator.OfficeDatabase;
import mx.cea.ventanilla.generator.OfficeFiles;
import mx.cea.ventanilla.generator.Recipe;
import mx.cea.ventanilla.persistence.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `ventanilla generar`: makes an invented office, as files or in an empty database.
@Command(name = "generar", description = "${bundle:cli.generate.description}")
final class GenerateCommand implements Callable<Integer> {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    @ParentCommand
    private VentanillaCommand parent;

    @Option(names = "--contratos", paramLabel = "N", required = true, description = "${bundle:cli.generate.contracts}")
    private int contracts;

    @Option(names = "--meses", paramLabel = "M", defaultValue = "24", description = "${bundle:cli.generate.months}")
    private int months;

    @Option(names = "--solicitudes", paramLabel = "R", description = "${bundle:cli.generate.requests}")
    private @Nullable Integer requests;

    @Option(
            names = "--contingencia",
            paramLabel = "SEMANAS",
            defaultValue = "0",
            description = "${bundle:cli.generate.contingency}")
    private int contingency;

    @Option(names = "--semilla", paramLabel = "S", defaultValue = "1", description = "${bundle:cli.generate.seed}")
    private long seed;

    @Option(names = "--fecha", paramLabel = "AAAA-MM-DD", description = "${bundle:cli.generate.date}")
    private @Nullable LocalDate date;

    @Option(names = "--salida", paramLabel = "DIR", description = "${bundle:cli.generate.folder}")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if (folder == null && !parent.databaseNamed()) {
            throw new Complaint(Texts.get("cli.generate.neither"), ExitCode.USAGE);
        }
        return folder != null ? toFolder(folder) : toDatabase();
    }

    private Recipe recipe(Clock clock) {
        try {
            LocalDate today = date == null ? clock.today() : date;
            Recipe recipe = new Recipe(contracts, months, requests == null ? 0 : requests, seed, today, contingency);
            return requests == null ? recipe.withRequestsOfContingency() : recipe;
        } catch (IllegalArgumentException e) {
            throw new Complaint(
                    Texts.get("cli.generate.size", Recipe.MOST_CONTRACTS, Recipe.MOST_MONTHS, Recipe.MOST_WEEKS), ExitCode.USAGE);
        }
    }

    private int toFolder(Path to) {
        Progress progress = new Progress(System.err);
        try {
            return switch (new OfficeFiles(recipe(Clock.system()), THREADS).write(to, progress::at)) {
                case OfficeFiles.Result.NotEmpty() ->
                    throw new Complaint(Texts.get("cli.generate.folder_in_use", to), ExitCode.FAILED);
                case OfficeFiles.Result.Done(Made made) -> tell(progress, to.toString(), made);
            };
        } catch (IOException e) {
            throw new Complaint(Texts.get("cli.generate.not_written", to, String.valueOf(e.getMessage())), ExitCode.FAILED);
        }
    }

    private int toDatabase() {
        try (Database database = Database.open(parent.address())) {
            Ventanilla app = new Ventanilla(database, Places.usual());
            Progress progress = new Progress(System.err);
            OfficeDatabase office =
                    new OfficeDatabase(
                            database, app.jsonLinesImport(), new Crew(app.staff(), app.areas()), recipe(database.clock()), THREADS);
            return switch (office.fill(progress::at)) {
                case OfficeDatabase.Result.NotEmpty() ->
                    throw new Complaint(Texts.get("cli.generate.database_in_use", database.address()), ExitCode.FAILED);
                case OfficeDatabase.Result.Occupied() ->
                    throw new Complaint(Texts.get("cli.generate.occupied", database.address()), ExitCode.FAILED);
                case OfficeDatabase.Result.NotTheOwner() ->
                    throw new Complaint(Texts.get("cli.generate.not_owner", database.address()), ExitCode.FAILED);
                case OfficeDatabase.Result.Done(Made made, List<Crew.Member> staff) -> {
                    int code = tell(progress, database.address().toString(), made);
                    tell(staff);
                    yield code;
                }
            };
        } catch (IOException e) {
            throw new Complaint(
                    Texts.get("cli.generate.not_written", System.getProperty("java.io.tmpdir"), String.valueOf(e.getMessage())),
                    ExitCode.FAILED);
        }
    }

    private static void tell(List<Crew.Member> staff) {
        if (!staff.isEmpty()) {
            System.out.println(Texts.get("cli.generate.staff", Crew.PASSWORD));
            staff.forEach(member -> System.out.println(
                    Texts.get("cli.generate.staff.one", member.username(), member.name(), Texts.get(member.role().messageKey()))));
        }
    }

    private static int tell(Progress progress, String where, Made made) {
        progress.end();
        System.out.println(Texts.get(
                "cli.generate.done",
                where,
                made.contracts(),
                made.invoices(),
                made.payments(),
                made.readings(),
                made.accounts(),
                made.requests()));
        return ExitCode.DONE;
    }
}
