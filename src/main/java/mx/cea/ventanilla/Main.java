package mx.cea.ventanilla;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.cli.VentanillaCommand;
import mx.cea.ventanilla.cli.Windows;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.desktop.MainWindow;
import mx.cea.ventanilla.desktop.Office;
import mx.cea.ventanilla.desktop.Toolkit;
import mx.cea.ventanilla.desktop.tour.Tour;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.staff.Doorway;

/// Starting point of the program: chooses between the window and the command line.
public final class Main {
    private Main() {}

    /// Starts the program.
    public static void main(String[] args) {
        // calendars, numbers and dates of the controls, whatever the computer is set to
        Locale.setDefault(Texts.LOCALE);
        System.exit(VentanillaCommand.run(new Desktop(), args));
    }

    private static final class Desktop implements Windows {
        @Override
        public int open(DatabaseAddress address, Places places) {
            return open(new Office(places, Doorway.to(address, Ventanilla.workstation()), List.of()));
        }

        @Override
        public int open(SampleSite sample) {
            return open(Office.of(sample));
        }

        private static int open(Office office) {
            Toolkit.run(stage -> new MainWindow(stage, office, Clock.system()));
            return 0;
        }

        @Override
        public int tour(Path folder) {
            return Tour.play(folder);
        }

        @Override
        public boolean canShow() {
            return Toolkit.hasDisplay();
        }
    }
}
