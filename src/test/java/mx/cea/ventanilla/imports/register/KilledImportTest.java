package mx.cea.ventanilla.imports.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The process that imports is killed; nothing is left of it but that it began, and the next import finds the way free.
@ParameterizedClass
@EnumSource(Dialect.class)
class KilledImportTest {
    private static final int ROWS = 100_000;

    private final DatabaseAddress address;

    @TempDir
    Path folder;

    KilledImportTest(Dialect dialect) {
        address = TestDatabase.address(dialect);
    }

    private Path readings() throws IOException {
        Path file = folder.resolve("lecturas.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("contrato,fecha,lectura_m3,consumo_m3,estimada\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("1001541," + LocalDate.of(1901, 1, 1).plusDays(i % 60_000) + "," + i % 60_000 + ",1,false\n");
            }
        }
        return file;
    }

    private Process start(Path file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"),
                "mx.cea.ventanilla.Main", "importar", "--bd", address.url(), file.toString());
        builder.environment().put("VENTANILLA_USUARIO", Objects.requireNonNullElse(address.user(), ""));
        builder.environment().put("VENTANILLA_CLAVE", "");
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("salida.txt").toFile()).start();
    }

    @Test
    void aKilledImportLeavesNothingBehind() throws Exception {
        Path file = readings();
        try (Database database = Database.open(address)) {
            database.run(h -> new RegisterLoad(h).contracts(List.of(Register.contract("1001541", "132.700.339"))));
            Process process = start(file);
            while (process.isAlive() && !isImporting(database)) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            RegisterImport imports = new Ventanilla(database, Places.within(folder)).registerImport();
            while (process.isAlive() && !states(imports).equals(List.of(ImportRun.State.RUNNING))) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            assertThat(process.isAlive()).as(() -> "Ended before it could be killed").isTrue();
            process.destroyForcibly().waitFor();

            assertThat(readingsIn(database)).isZero();
            ImportWatch watch = new ImportWatch(p -> {});
            Imported again = imports.run(null, List.of(file), ImportMode.IMPORT, watch);
            while (again instanceof Imported.Occupied) { // the server takes a moment to notice
                again = imports.run(null, List.of(file), ImportMode.IMPORT, new ImportWatch(p -> {}));
            }
            assertThat(again).isInstanceOf(Imported.Done.class);
            assertThat(readingsIn(database)).isPositive();
            assertThat(states(imports)).containsExactly(ImportRun.State.DONE, ImportRun.State.INTERRUPTED);
            assertThat(imports.runs(null, 9).rows().getLast()).satisfies(killed -> {
                assertThat(killed.fileName()).isEqualTo("lecturas.csv");
                assertThat(killed.size()).isEqualTo(Files.size(file));
                assertThat(killed.ended()).isNull();
            });
        }
    }

    @Test
    void aLostConnectionIsReportedAndLeavesNothingBehind() throws Exception {
        assumeThat(address.dialect()).isEqualTo(Dialect.POSTGRESQL); // a file has none
        Path file = readings();
        try (Database database = Database.open(address)) {
            database.run(h -> new RegisterLoad(h).contracts(List.of(Register.contract("1001541", "132.700.339"))));
            RegisterImport imports = new Ventanilla(database, Places.within(folder)).registerImport();

            assertThatThrownBy(() -> imports.run(null, List.of(file), ImportMode.IMPORT, new ImportWatch(p -> {
                        if (p.phase() == ImportWatch.Phase.SAVING) {
                            database.read(h -> h.createQuery("""
                                            SELECT count(pg_terminate_backend(pid)) FROM pg_locks
                                            WHERE locktype = 'advisory' AND database =
                                                (SELECT oid FROM pg_database WHERE datname = current_database())""")
                                    .mapTo(Long.class)
                                    .one());
                        }
                    })))
                    .isInstanceOf(DatabaseException.class);

            assertThat(readingsIn(database)).isZero();
            assertThat(imports.runs(null, 9).rows()).singleElement().satisfies(run -> {
                assertThat(run.state()).isEqualTo(ImportRun.State.FAILED);
                assertThat(run.reason()).startsWith("No se pudo terminar");
            });
            assertThat(imports.run(null, List.of(file), ImportMode.IMPORT, new ImportWatch(p -> {})))
                    .isInstanceOf(Imported.Done.class);
        }
    }

    /// Whether somebody has the right to import; asked without taking it.
    private boolean isImporting(Database database) {
        return switch (address.dialect()) {
            case SQLITE -> {
                Path lock = address.sqliteFile().resolveSibling(address.sqliteFile().getFileName() + ".importar");
                yield lock.toFile().length() > 0;
            }
            case POSTGRESQL -> database.read(h -> h.createQuery("""
                            SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                            WHERE l.locktype = 'advisory' AND d.datname = current_database()""")
                    .mapTo(Long.class)
                    .one()) > 0;
        };
    }

    private static List<ImportRun.State> states(RegisterImport imports) {
        return imports.runs(null, 9).rows().stream().map(ImportRun::state).toList();
    }

    private static long readingsIn(Database database) {
        return database.read(h -> h.createQuery("SELECT count(*) FROM reading").mapTo(Long.class).one());
    }
}
