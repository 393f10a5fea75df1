package mx.cea.ventanilla.cli;

import java.nio.file.Path;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// What the command line asks of the windows, without knowing them.
public interface Windows {

    /// Opens the window and returns when it is closed.
    ///
    /// @return the exit code
    int open(DatabaseAddress address, Places places);

    /// Opens the window of the sample office and returns when it is closed.
    ///
    /// @return the exit code
    int open(SampleSite sample);

    /// Plays a working day through the same windows, off-screen.
    ///
    /// @param folder where pictures, messages and the log go
    /// @return the exit code
    int tour(Path folder);

    /// Whether there is a display to open windows on.
    boolean canShow();
}
