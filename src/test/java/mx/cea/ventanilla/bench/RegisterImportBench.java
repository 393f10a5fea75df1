package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Importing the register's files with the installed program, in a process of its own: reading, checking, staging,
/// comparing and saving in one transaction. Beside it the very rows that come of it, by COPY into tables with the same
/// indexes, and in SQLite by a prepared batch. `-Dventanilla.bench.contracts=50000` for another size.
final class RegisterImportBench implements Benchmark {
    private static final int CONTRACTS = Integer.getInteger("ventanilla.bench.contracts", 500_000);
    private static final int WORKBOOK_ROWS = Integer.getInteger("ventanilla.bench.workbook", 200_000);
    private static final double TARGET = 0.4;
    private static final long MOST_KB = 512 << 10;
    private static final List<String> TABLES = List.of("contract", "invoice", "reading");

    @Override
    public void run(Path data, Report report) throws Exception {
        RegisterSample sample = new RegisterSample(CONTRACTS);
        List<Path> files = sample.files(data.resolve("registro"));
        report.line("Import of %,d contracts, %,d invoices and %,d readings as CSV", CONTRACTS,
                CONTRACTS * RegisterSample.MONTHS, CONTRACTS * RegisterSample.MONTHS);
        try (BenchServer server = BenchServer.empty(data.resolve("registro"))) {
            report.line("PostgreSQL: %s", server.settings());
            postgres(server, files, sample, data, report);
        }
        sqlite(files, sample, data, report);
        workbook(sample, data, report);
    }

    private static void postgres(BenchServer server, List<Path> files, RegisterSample sample, Path data, Report report)
            throws Exception {
        DatabaseAddress address = server.empty("register");
        MeasuredProcess ours = MeasuredProcess.run(Map.of("VENTANILLA_USUARIO", "postgres"), arguments(address, files));
        report.line("import into PostgreSQL: %.1f s, %,.0f rows/s, peak %,d MB", ours.seconds(), sample.rows() / ours.seconds(),
                ours.peakKb() / 1024);
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), "")) {
            double bare = 0;
            double keyed = 0;
            for (String table : TABLES) {
                Path rows = data.resolve("registro").resolve(table + ".copy");
                try (OutputStream out = Files.newOutputStream(rows)) {
                    copying(connection).copyOut("COPY " + table + " TO STDOUT", out);
                }
                bare += copy(connection, table, rows, false);
                keyed += copy(connection, table, rows, true);
                Files.delete(rows);
            }
            compare("COPY of the same rows into tables with the same indexes", ours, bare, sample, report);
            report.line("the same COPY into tables that have the register's foreign keys too: %.1f s; ratio %.2f", keyed,
                    keyed / ours.seconds());
        }

        MeasuredProcess again = MeasuredProcess.run(Map.of("VENTANILLA_USUARIO", "postgres"), arguments(address, files));
        report.line("the same files again: %.1f s, %,.0f rows/s, nothing changed", again.seconds(), sample.rows() / again.seconds());
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// The seconds that COPY takes into a table made for it.
    private static double copy(Connection connection, String table, Path rows, boolean keyed) throws SQLException, IOException {
        try (Statement s = connection.createStatement()) {
            s.execute("CREATE TABLE bare (LIKE " + table + " INCLUDING ALL)");
            if (keyed && !table.equals("contract")) {
                s.execute("ALTER TABLE bare ADD FOREIGN KEY (contract_id) REFERENCES contract");
            }
            s.execute("CHECKPOINT");
            long begun = System.nanoTime();
            try (InputStream in = Files.newInputStream(rows)) {
                copying(connection).copyIn("COPY bare FROM STDIN", in, 1 << 16);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            s.execute("DROP TABLE bare");
            return seconds;
        }
    }

    private static void sqlite(List<Path> files, RegisterSample sample, Path data, Report report) throws Exception {
        Path folder = Files.createDirectories(data.resolve("registro"));
        DatabaseAddress imported = fresh(folder.resolve("importado.db"));
        MeasuredProcess ours = MeasuredProcess.run(Map.of(), arguments(imported, files));
        report.line("import into SQLite: %.1f s, %,.0f rows/s, peak %,d MB", ours.seconds(), sample.rows() / ours.seconds(),
                ours.peakKb() / 1024);
        DatabaseAddress address = fresh(folder.resolve("lote.db"));
        double bare;
        try (Connection source = DriverManager.getConnection(imported.url());
                Connection target = DriverManager.getConnection(address.url())) {
            bare = batch(source, target);
        }
        compare("prepared batch of the same rows", ours, bare, sample, report);
        delete(folder.resolve("importado.db"));
        delete(folder.resolve("lote.db"));
    }

    /// The time of the batches alone, without that of reading the rows again.
    private static double batch(Connection source, Connection target) throws SQLException {
        try (Statement s = target.createStatement()) {
            s.execute("PRAGMA foreign_keys = ON");
            s.execute("PRAGMA synchronous = NORMAL");
            s.execute("PRAGMA cache_size = -65536");
        }
        target.setAutoCommit(false);
        long nanos = 0;
        for (String table : TABLES) {
            try (Statement read = source.createStatement();
                    var rows = read.executeQuery("SELECT * FROM " + table + (table.equals("contract") ? "" : " ORDER BY "
                            + (table.equals("invoice") ? "year, month, contract_id" : "read_on, contract_id")))) {
                int columns = rows.getMetaData().getColumnCount();
                try (PreparedStatement insert = target.prepareStatement(
                        "INSERT INTO " + table + " VALUES (" + String.join(", ", Collections.nCopies(columns, "?")) + ")")) {
                    List<@Nullable Object[]> part = new ArrayList<>();
                    boolean more = true;
                    while (more) {
                        part.clear();
                        while (part.size() < 10_000 && (more = rows.next())) {
                            @Nullable Object[] row = new Object[columns];
                            for (int i = 0; i < columns; i++) {
                                row[i] = rows.getObject(i + 1);
                            }
                            part.add(row);
                        }
                        nanos += insert(insert, part);
                    }
                }
            }
        }
        long begun = System.nanoTime();
        target.commit();
        return (nanos + System.nanoTime() - begun) / 1e9;
    }

    private static long insert(PreparedStatement insert, List<@Nullable Object[]> rows) throws SQLException {
        long begun = System.nanoTime();
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        return System.nanoTime() - begun;
    }

    private static void workbook(RegisterSample sample, Path data, Report report) throws Exception {
        Path file = data.resolve("registro").resolve("contratos.xlsx");
        write(file, sample);
        DatabaseAddress address = fresh(data.resolve("registro").resolve("libro.db"));
        MeasuredProcess ours = MeasuredProcess.run(Map.of(), arguments(address, List.of(file)));
        report.line("workbook of %,d contracts into SQLite: %.1f s, peak %,d MB", WORKBOOK_ROWS, ours.seconds(), ours.peakKb() / 1024);
        report.target("under 512 MB", ours.exit() == 0 && ours.peakKb() < MOST_KB);
        delete(data.resolve("registro").resolve("libro.db"));
        Files.delete(file);
    }

    private static void write(Path file, RegisterSample sample) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true)) {
            SXSSFSheet sheet = book.createSheet("contratos");
            Consumer<List<String>> add = cells -> {
                SXSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            };
            add.accept(RegisterSample.CONTRACT);
            sample.contracts(WORKBOOK_ROWS, add);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private static void compare(String beside, MeasuredProcess ours, double bare, RegisterSample sample, Report report) {
        if (ours.exit() != 0) {
            throw new IllegalStateException("The import ended with " + ours.exit());
        }
        report.line("%s: %.1f s, %,.0f rows/s; ratio %.2f", beside, bare, sample.rows() / bare, bare / ours.seconds());
        report.target("at least " + TARGET + " of it", bare / ours.seconds() >= TARGET);
        report.target("under 512 MB", ours.peakKb() < MOST_KB);
    }

    private static List<String> arguments(DatabaseAddress address, List<Path> files) {
        List<String> all = new ArrayList<>(List.of("importar", "--bd", address.url()));
        files.forEach(file -> all.add(file.toString()));
        return all;
    }

    private static DatabaseAddress fresh(Path file) throws IOException {
        delete(file);
        Database.open(DatabaseAddress.file(file)).close();
        return DatabaseAddress.file(file);
    }

    private static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm", ".importar")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }
}
