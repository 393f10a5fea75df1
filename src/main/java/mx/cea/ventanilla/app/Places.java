package mx.cea.ventanilla.app;

import java.nio.file.Path;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/// Where the program keeps and finds its files on this computer.
///
/// @param data     the folder of the embedded database, the preferences and the log
/// @param mail     where messages are written while no mail server is set
/// @param branding the office's branding folder; null for the built-in branding
public record Places(Path data, Path mail, @Nullable Path branding) {

    /// The usual places of whoever runs the program: under `XDG_DATA_HOME` or `~/.local/share`, on Windows under
    /// `LOCALAPPDATA`; `VENTANILLA_DATOS` and `VENTANILLA_MARCA` name others.
    public static Places usual() {
        String given = System.getenv("VENTANILLA_DATOS");
        String branding = System.getenv("VENTANILLA_MARCA");
        Path data = given != null ? Path.of(given) : base().resolve("ventanilla");
        return new Places(data, data.resolve("correo"), branding == null ? null : Path.of(branding));
    }

    /// The places of an office that lies wholly in one folder, such as the sample office.
    public static Places within(Path folder) {
        return new Places(folder, folder.resolve("correo"), null);
    }

    private static Path base() {
        String home = System.getProperty("user.home");
        String windows = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_DATA_HOME");
        if (windows != null) {
            return Path.of(windows);
        }
        return xdg != null ? Path.of(xdg) : Path.of(home, ".local", "share");
    }

    /// The embedded database of these places.
    public DatabaseAddress embedded() {
        return DatabaseAddress.file(data.resolve("ventanilla.db"));
    }
}
