package mx.cea.ventanilla.cli;

import java.util.concurrent.Callable;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `ventanilla migrar`: brings the schema to this program's version; in the shared office run by the schema's owner.
@Command(name = "migrar", description = "${bundle:cli.migrate.description}")
final class MigrateCommand implements Callable<Integer> {
    @ParentCommand
    private VentanillaCommand parent;

    @Override
    public Integer call() {
        DatabaseAddress address = parent.address();
        int run = Database.migrate(address);
        System.out.println(run == 0
                ? Texts.get("cli.migrate.nothing", address.toString())
                : Texts.get("cli.migrate.done", run, address.toString()));
        return ExitCode.DONE;
    }
}
