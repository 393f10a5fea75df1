package mx.cea.ventanilla.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.staff.Role;

/// A member of the sample office's staff, with the password that the sample office alone tells.
public record SampleLogin(String username, String name, Role role, String password) {

    /// @throws FileFault if the file cannot be read or does not fit
    static List<SampleLogin> read(Path folder) {
        return CsvFile.read(
                folder.resolve("personal.csv"),
                Set.of("usuario", "nombre", "rol", "contrasena"),
                row -> new SampleLogin(
                        row.text("usuario"), row.text("nombre"), row.choice("rol", Role.class), row.text("contrasena")));
    }
}
