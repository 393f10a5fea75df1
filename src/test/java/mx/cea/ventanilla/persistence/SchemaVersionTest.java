package mx.cea.ventanilla.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mx.cea.ventanilla.testing.PostgresServer;
import mx.cea.ventanilla.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaVersionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aNewerSchemaIsRefusedByName(Dialect dialect) {
        DatabaseAddress address = TestDatabase.address(dialect);
        try (Database db = Database.open(address)) {
            db.run(h -> h.execute("""
                    INSERT INTO flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, TRUE)"""));
        }

        assertThatThrownBy(() -> Database.open(address))
                .isInstanceOfSatisfying(DatabaseException.OtherSchema.class, e -> {
                    assertThat(e.found()).isEqualTo("999");
                    assertThat(e.databaseIsNewer()).isTrue();
                });
    }

    @Test
    void aClientDoesNotMigrateTheSharedOffice() {
        DatabaseAddress address = PostgresServer.emptyDatabase();

        assertThatThrownBy(() -> Database.open(address))
                .isInstanceOfSatisfying(DatabaseException.OtherSchema.class, e -> {
                    assertThat(e.found()).isEmpty();
                    assertThat(e.databaseIsNewer()).isFalse();
                });
        assertThat(Database.migrate(address)).isPositive();
        Database.open(address).close();
        assertThat(Database.migrate(address)).isZero();
    }

    @Test
    void aFileIsCopiedBeforeItIsMigrated() throws Exception {
        DatabaseAddress address = DatabaseAddress.file(folder.resolve("ventanilla.db"));
        Flyway.configure()
                .dataSource(address.url(), null, null)
                .locations(Dialect.SQLITE.migrationFolders().toArray(String[]::new))
                .placeholders(Dialect.SQLITE.placeholders())
                .target("007")
                .load()
                .migrate();

        assertThat(Database.migrate(address)).isPositive();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).anyMatch(name -> name.endsWith(".copia"));
        }
    }

    @Test
    void aStoppedServerIsUnreachable() {
        assertThatThrownBy(() -> Database.open(
                        new DatabaseAddress("jdbc:postgresql://localhost:1/none?connectTimeout=1", "x", "x")))
                .isInstanceOf(DatabaseException.Unreachable.class);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("x.db"), "this is not a database, only some text".repeat(50));

        assertThatThrownBy(() -> Database.open(DatabaseAddress.file(file)))
                .isInstanceOf(DatabaseException.FileTrouble.class);
    }

    @Test
    void networkSharesAreRefused() {
        Path file = folder.resolve("ventanilla.db");

        assertThatThrownBy(() -> NetworkShares.refuse(file, "cifs")).isInstanceOf(DatabaseException.OnNetworkShare.class);
        assertThatThrownBy(() -> NetworkShares.refuse(file, "NFS4")).isInstanceOf(DatabaseException.OnNetworkShare.class);
        NetworkShares.refuse(file, "ext4");
    }
}
