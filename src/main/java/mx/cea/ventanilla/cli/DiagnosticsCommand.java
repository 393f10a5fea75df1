package mx.cea.ventanilla.cli;

import java.util.List;
import java.util.concurrent.Callable;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.common.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `ventanilla diagnostico`: what works here and what does not, each with what to do.
@Command(name = "diagnostico", description = "${bundle:cli.diagnostics.description}")
final class DiagnosticsCommand implements Callable<Integer> {
    @ParentCommand
    private VentanillaCommand parent;

    @Override
    public Integer call() {
        List<Diagnostics.Finding> findings =
                Diagnostics.run(parent.address(), Places.usual(), parent.windows().canShow());
        for (Diagnostics.Finding finding : findings) {
            System.out.println(Texts.get(
                    "cli.diagnostics.line",
                    Texts.get("cli.diagnostics.state." + finding.state().name()),
                    finding.about(),
                    finding.found()));
            if (!finding.advice().isEmpty()) {
                System.out.println("        " + finding.advice());
            }
        }
        boolean failed = findings.stream().anyMatch(f -> f.state() == Diagnostics.State.BAD);
        boolean attention = findings.stream().anyMatch(f -> f.state() == Diagnostics.State.ATTENTION);
        return failed ? ExitCode.FAILED : attention ? ExitCode.ATTENTION : ExitCode.DONE;
    }
}
