package mx.cea.ventanilla.cli;

import java.util.concurrent.Callable;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `ventanilla`: without a command it opens the window.
@Command(
        name = "ventanilla",
        resourceBundle = "mx.cea.ventanilla.messages",
        description = "${bundle:cli.description}",
        synopsisHeading = "${bundle:cli.heading.synopsis}",
        optionListHeading = "${bundle:cli.heading.options}",
        commandListHeading = "${bundle:cli.heading.commands}",
        synopsisSubcommandLabel = "[ORDEN]",
        parameterListHeading = "${bundle:cli.heading.parameters}",
        subcommands = {
            MigrateCommand.class,
            ImportCommand.class,
            GenerateCommand.class,
            ServiceCommand.class,
            TourCommand.class,
            DiagnosticsCommand.class
        })
public final class VentanillaCommand implements Callable<Integer> {
    @Option(
            names = "--bd",
            paramLabel = "JDBC-URL",
            scope = CommandLine.ScopeType.INHERIT,
            defaultValue = "${env:VENTANILLA_BD}",
            description = "${bundle:cli.option.database}")
    private @Nullable String database;

    @Option(names = "--muestra", description = "${bundle:cli.option.sample}")
    private boolean sample;

    @Option(
            names = {"-h", "--ayuda", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "${bundle:cli.option.help}")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    private final Windows windows;

    private VentanillaCommand(Windows windows) {
        this.windows = windows;
    }

    /// Runs the command line.
    ///
    /// @return the exit code of the process
    public static int run(Windows windows, String... args) {
        CommandLine line = new CommandLine(new VentanillaCommand(windows));
        line.getSubcommands().values().forEach(VentanillaCommand::headInSpanish);
        return line.setParameterExceptionHandler(new Mistakes())
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }

    /// Subcommands do not inherit the headings.
    private static void headInSpanish(CommandLine subcommand) {
        subcommand
                .getCommandSpec()
                .usageMessage()
                .synopsisHeading(Texts.get("cli.heading.synopsis"))
                .parameterListHeading(Texts.get("cli.heading.parameters"))
                .optionListHeading(Texts.get("cli.heading.options"));
    }

    @Override
    public Integer call() {
        if (sample) {
            return SampleRun.run(windows);
        }
        if (!windows.canShow()) {
            System.err.println(Texts.get("cli.no_display"));
            return ExitCode.FAILED;
        }
        return windows.open(address(), Places.usual());
    }

    Windows windows() {
        return windows;
    }

    /// Whether a database was named, on the command line or by the environment.
    boolean databaseNamed() {
        return database != null && !database.isBlank();
    }

    /// The database that was named, or the embedded one of the usual place.
    DatabaseAddress address() {
        if (database == null || database.isBlank()) {
            return Places.usual().embedded();
        }
        try {
            return new DatabaseAddress(
                    database, System.getenv("VENTANILLA_USUARIO"), System.getenv("VENTANILLA_CLAVE"));
        } catch (IllegalArgumentException e) {
            throw new Complaint(Texts.get("cli.bad_url", database), ExitCode.USAGE);
        }
    }

    /// Ends a command with a sentence.
    static final class Complaint extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int exitCode;

        Complaint(String sentence, int exitCode) {
            super(sentence, null, false, false);
            this.exitCode = exitCode;
        }
    }

    private static final class Mistakes implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(CommandLine.ParameterException e, String[] args) {
            e.getCommandLine().getErr().println(sentence(e, args));
            e.getCommandLine().usage(e.getCommandLine().getErr());
            return ExitCode.USAGE;
        }

        private static String sentence(CommandLine.ParameterException e, String[] args) {
            return e instanceof CommandLine.MissingParameterException missing
                    ? Texts.get(
                            "cli.missing",
                            String.join(
                                    ", ",
                                    missing.getMissing().stream()
                                            .map(CommandLine.Model.ArgSpec::paramLabel)
                                            .toList()))
                    : Texts.get("cli.bad_usage", String.join(" ", args));
        }
    }

    private static final class Failures implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
            if (e instanceof Complaint complaint) {
                command.getErr().println(complaint.getMessage());
                return complaint.exitCode;
            }
            if (e instanceof DatabaseException failure) {
                command.getErr().println(DatabaseTexts.sentence(failure));
                return ExitCode.NO_DATABASE;
            }
            LoggerFactory.getLogger(VentanillaCommand.class).error("Command failed", e);
            command.getErr().println(Texts.get("cli.failed", String.valueOf(e.getMessage())));
            return ExitCode.FAILED;
        }
    }
}
