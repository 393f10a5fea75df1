package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// The million requests in an embedded database, kept for the next run.
final class BenchFile {
    private BenchFile() {}

    static DatabaseAddress make(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path file = folder.resolve("million.db");
        Kept kept = new Kept(folder.resolve("million.made"));
        if (!kept.valid()) {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve("million.db" + suffix));
            }
            Database.open(DatabaseAddress.file(file)).close();
            try (Connection c = DriverManager.getConnection(DatabaseAddress.file(file).url())) {
                new MillionRequests(Clock.system().now()).fill(new SqliteSink(c));
            }
            kept.made();
        }
        return DatabaseAddress.file(file);
    }
}
