package mx.cea.ventanilla.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// A PostgreSQL server that keeps its word on disk (fsync and synchronous commit on), with a large office: the million
/// requests, or the whole register. Its files stay for the next run.
final class BenchServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final LargeOffice office;

    private BenchServer(EmbeddedPostgres server, LargeOffice office) {
        this.server = server;
        this.office = office;
    }

    /// With the million requests.
    static BenchServer start(Path folder) throws IOException, SQLException {
        return start(folder, LargeOffice.REQUESTS);
    }

    static BenchServer start(Path folder, LargeOffice office) throws IOException, SQLException {
        BenchServer server = alone(folder, office);
        Kept kept = new Kept(folder.resolve("postgresql-" + office.database() + ".made"));
        if (!kept.valid()) {
            server.make();
            kept.made();
        }
        server.warm();
        return server;
    }

    /// The server alone, without any large office.
    static BenchServer empty(Path folder) throws IOException {
        return alone(folder, LargeOffice.REQUESTS);
    }

    private static BenchServer alone(Path folder, LargeOffice office) throws IOException {
        Files.createDirectories(folder);
        return new BenchServer(EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "3GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "100")
                .start(), office);
    }

    private void make() throws SQLException {
        try (Connection c = connect("postgres", "postgres");
                Statement s = c.createStatement()) {
            s.execute("DROP DATABASE IF EXISTS " + office.database());
            s.execute("CREATE DATABASE " + office.database());
        }
        Database.migrate(address("postgres"));
        try (Connection c = connect(office.database(), "postgres")) {
            office.fill(new PostgresSink(c));
        }
    }

    /// Brings the tables that are worked on and their indexes into the server's memory, where those of a working day are.
    private void warm() throws SQLException {
        runHere("CREATE EXTENSION IF NOT EXISTS pg_prewarm");
        for (String table : office.worked()) {
            runHere("VACUUM ANALYZE " + table, """
                    SELECT pg_prewarm(oid) FROM pg_class WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace
                        AND relname LIKE '%s%%' AND relpages > 0""".formatted(table));
        }
    }

    /// The large office, opened by a login of the server.
    DatabaseAddress address(String user) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + server.getPort() + "/" + office.database(), user, "");
    }

    int port() {
        return server.getPort();
    }

    /// A bare connection.
    Connection connect(String user) throws SQLException {
        return connect(office.database(), user);
    }

    /// Another database on this server with the program's tables and nothing in it.
    DatabaseAddress empty(String name) throws SQLException {
        run("postgres", "DROP DATABASE IF EXISTS " + name, "CREATE DATABASE " + name);
        DatabaseAddress address =
                new DatabaseAddress("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres", "");
        Database.migrate(address);
        return address;
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + server.getPort() + "/" + database, user, "");
    }

    /// Runs statements as the owner.
    void run(String database, String... statements) throws SQLException {
        try (Connection c = connect(database, "postgres");
                Statement s = c.createStatement()) {
            for (String statement : statements) {
                s.execute(statement);
            }
        }
    }

    void runHere(String... statements) throws SQLException {
        run(office.database(), statements);
    }

    /// Version and the settings that decide about durability and speed.
    String settings() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection c = connect("postgres", "postgres");
                Statement s = c.createStatement()) {
            for (String name : List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
                try (ResultSet r = s.executeQuery("SHOW " + name)) {
                    r.next();
                    all.append(all.isEmpty() ? "" : ", ").append(name).append(' ').append(r.getString(1));
                }
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
