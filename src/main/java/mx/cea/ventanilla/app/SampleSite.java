package mx.cea.ventanilla.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.imports.SampleLogin;
import mx.cea.ventanilla.imports.SampleOffice;

/// The sample office as it lies on this computer, one for each day, since its dates go by the day it was made.
///
/// @param places where it lies
/// @param logins its staff with their passwords
public record SampleSite(Places places, List<SampleLogin> logins) {
    public SampleSite {
        logins = List.copyOf(logins);
    }

    /// Makes today's sample office unless it is there already; takes a few seconds.
    ///
    /// @param folder where sample offices lie
    /// @throws IOException if its files are missing or it cannot be written
    /// @throws mx.cea.ventanilla.imports.FileFault if a file of it does not fit
    public static SampleSite prepare(Path folder, Clock clock) throws IOException {
        SampleOffice office = new SampleOffice(
                SampleOffice.findFolder().orElseThrow(() -> new NoSuchFileException("sample-data")));
        Places places = Places.within(folder.resolve(clock.today().toString()));
        Path file = places.embedded().sqliteFile();
        if (Files.notExists(file)) {
            office.make(file, clock);
        }
        return new SampleSite(places, office.logins());
    }

    /// Where sample offices lie: in the build folder when the program runs from its sources, else among the user's data.
    public static Path usualFolder() {
        return System.getProperty(SampleOffice.HOME) == null
                ? Path.of("target", "oficina-de-muestra")
                : Places.usual().data().resolve("oficina-de-muestra");
    }
}
