package mx.cea.ventanilla.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// One PostgreSQL server for all tests of a run; each test gets a database of its own, copied from a migrated one.
public final class PostgresServer {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String TEMPLATE = "ventanilla_template";

    private PostgresServer() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("hba_file", admissions().toString())
                        .start();
                try (Connection c = server.getPostgresDatabase().getConnection();
                        var s = c.createStatement()) {
                    s.execute("CREATE DATABASE " + TEMPLATE);
                }
                Database.migrate(superuser(server.getPort(), TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // the superuser comes in unasked, everybody else with a password
    private static Path admissions() throws IOException {
        Path folder = Files.createTempDirectory(
                "ventanilla-pg", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path file = Files.writeString(folder.resolve("pg_hba.conf"), """
                local all postgres trust
                host all postgres all trust
                host all locked_out all reject
                host all all all scram-sha-256
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return file;
    }

    /// The same database, as another login role of the server.
    public static DatabaseAddress as(DatabaseAddress database, String username, String password) {
        return new DatabaseAddress(database.url(), username, password);
    }

    /// A name for a login role that no other test has: roles belong to the whole server.
    public static String uniqueName(String beginning) {
        return beginning + "_" + NEXT.incrementAndGet();
    }

    /// A new migrated database, opened as the owner of everything.
    public static DatabaseAddress freshDatabase() {
        return fresh("TEMPLATE " + TEMPLATE);
    }

    /// A new database with nothing in it.
    public static DatabaseAddress emptyDatabase() {
        return fresh("");
    }

    private static DatabaseAddress fresh(String options) {
        String name = "test_" + NEXT.incrementAndGet();
        int port = Running.SERVER.getPort();
        try (Connection c = DriverManager.getConnection(superuser(port, "postgres").url(), "postgres", "");
                var s = c.createStatement()) {
            s.execute("CREATE DATABASE " + name + " " + options);
            if (!options.isEmpty()) {
                // a copy does not take over who may connect
                s.execute("UPDATE pg_database SET datacl = (SELECT datacl FROM pg_database WHERE datname = '" + TEMPLATE
                        + "') WHERE datname = '" + name + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return superuser(port, name);
    }

    private static DatabaseAddress superuser(int port, String database) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "");
    }
}
