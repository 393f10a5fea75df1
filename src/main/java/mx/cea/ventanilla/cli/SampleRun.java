package mx.cea.ventanilla.cli;

import java.io.IOException;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.cli.VentanillaCommand.Complaint;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.imports.FileFault;

/// `ventanilla --muestra`: the sample office, in the window where there is a display and else as a tour.
final class SampleRun {
    private SampleRun() {}

    static int run(Windows windows) {
        if (!windows.canShow()) {
            System.out.println(Texts.get("cli.sample.tour", TourCommand.FOLDER));
            return windows.tour(TourCommand.FOLDER);
        }
        try {
            System.out.println(Texts.get("cli.sample.making"));
            return windows.open(SampleSite.prepare(SampleSite.usualFolder(), Clock.system()));
        } catch (FileFault | IOException e) {
            throw new Complaint(Texts.get("cli.sample.failed", String.valueOf(e.getMessage())), ExitCode.FAILED);
        }
    }
}
