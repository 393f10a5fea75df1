package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// A large office in an embedded database, kept for the next run.
final class BenchFile {
    private BenchFile() {}

    /// The million requests.
    static DatabaseAddress make(Path folder) throws IOException, SQLException {
        return make(folder, LargeOffice.REQUESTS);
    }

    static DatabaseAddress make(Path folder, LargeOffice office) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path file = folder.resolve(office.database() + ".db");
        Kept kept = new Kept(folder.resolve(office.database() + ".made"));
        if (!kept.valid()) {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(file.getFileName() + suffix));
            }
            Database.open(DatabaseAddress.file(file)).close();
            try (Connection c = DriverManager.getConnection(DatabaseAddress.file(file).url())) {
                office.fill(new SqliteSink(c));
            }
            kept.made();
        }
        return DatabaseAddress.file(file);
    }
}
