package mx.cea.ventanilla.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteDataSource;

/// Brings the schema to this program's version, or says that it is of another.
final class Migrations {
    private final Flyway flyway;

    Migrations(DataSource source, Dialect dialect) {
        this.flyway = Flyway.configure()
                .dataSource(source)
                .locations(dialect.migrationFolders().toArray(String[]::new))
                .placeholders(dialect.placeholders())
                .loggers("slf4j")
                .load();
    }

    /// How many migrations were run.
    ///
    /// @throws DatabaseException.OtherSchema if the database is newer than this program
    int migrate() {
        refuseNewer();
        return flyway.migrate().migrationsExecuted;
    }

    /// Migrates an embedded database; before any change to one that holds data, keeps a copy beside it.
    ///
    /// @return how many migrations were run
    int migrateFile(Path file) {
        refuseNewer();
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length == 0) {
            return 0;
        }
        MigrationInfo current = flyway.info().current();
        if (current != null) {
            copy(file, current.getVersion());
        }
        return flyway.migrate().migrationsExecuted;
    }

    /// @throws DatabaseException.OtherSchema unless the schema is exactly this program's
    void requireCurrent() {
        refuseNewer();
        if (flyway.info().pending().length > 0) {
            throw mismatch();
        }
    }

    private void refuseNewer() {
        boolean newer = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(s -> s == MigrationState.FUTURE_SUCCESS || s == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw mismatch();
        }
    }

    private DatabaseException.OtherSchema mismatch() {
        MigrationInfo current = flyway.info().current();
        String expected = Arrays.stream(flyway.info().all())
                .filter(m -> m.getState() != MigrationState.FUTURE_SUCCESS && m.getState() != MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("");
        return new DatabaseException.OtherSchema(current == null ? "" : current.getVersion().getVersion(), expected);
    }

    private static void copy(Path file, MigrationVersion version) {
        Path copy = file.resolveSibling(file.getFileName() + ".v" + version.getVersion() + ".copia");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Files.deleteIfExists(copy);
            try (Connection c = source.getConnection();
                    Statement s = c.createStatement()) {
                s.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
            }
        } catch (IOException | java.sql.SQLException e) {
            throw new DatabaseException.FileTrouble(e);
        }
    }
}
