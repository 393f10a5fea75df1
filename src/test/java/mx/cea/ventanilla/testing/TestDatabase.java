package mx.cea.ventanilla.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.Dialect;

/// A fresh, migrated database of either kind. Tests that run on both are written once:
/// `@ParameterizedClass @EnumSource(Dialect.class)` with the dialect as the constructor's parameter.
public final class TestDatabase {
    private TestDatabase() {}

    private static final class Migrated {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path file = Files.createTempDirectory("ventanilla-test").resolve("migrated.db");
                Database.open(DatabaseAddress.file(file)).close();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A new database, opened with a clock of the test's own.
    public static Database open(Dialect dialect, Clock clock) {
        return Database.open(address(dialect), clock);
    }

    /// Where a new migrated database lies.
    public static DatabaseAddress address(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> PostgresServer.freshDatabase();
            case SQLITE -> DatabaseAddress.file(copyOfMigrated());
        };
    }

    /// Makes an embedded database fail every later write, as a file without permission does.
    public static void refuseWrites(Database sqlite) {
        // it outlives the transaction, which is itself the first to fail
        assertThatThrownBy(() -> sqlite.run(handle -> handle.execute("PRAGMA query_only = ON")))
                .isInstanceOf(DatabaseException.FileTrouble.class);
    }

    private static Path copyOfMigrated() {
        try {
            Path copy = Files.createTempDirectory(Migrated.FILE.getParent(), "db").resolve("ventanilla.db");
            return Files.copy(Migrated.FILE, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
