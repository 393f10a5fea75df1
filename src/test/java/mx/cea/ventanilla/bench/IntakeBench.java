package mx.cea.ventanilla.bench;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.requests.portal.Imported;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Taking in a JSON Lines file of the portal's documents: reading, checking against the schema, finding account and
/// contract, due time, document, request and history. Beside it the very rows that come of it, by COPY alone.
final class IntakeBench implements Benchmark {
    private static final int DOCUMENTS = 20_000;
    private static final int ROUNDS = 5;
    private static final int TARGET = 2_000;
    private static final List<String> TABLES = List.of("request", "history", "portal_document");
    private static final ObjectMapper JSON = JsonMapper.shared();

    @Override
    public void run(Path data, Report report) throws Exception {
        Path file = documents(data.resolve("documentos.jsonl"), Clock.system().now());
        report.line("Bulk import of %,d portal documents (%,d kB), %d rounds and one to warm up", DOCUMENTS, Files.size(file) / 1024, ROUNDS);
        try (BenchServer server = BenchServer.start(data)) {
            report.line("PostgreSQL: %s", server.settings());
            DatabaseAddress address = server.empty("intake");
            double[] ours = new double[ROUNDS];
            double[] bare = new double[ROUNDS];
            try (Connection connection = DriverManager.getConnection(address.url(), address.user(), "");
                    Database database = Database.open(address)) {
                MillionRequests.fillCustomers(new PostgresSink(connection), Clock.system().now());
                try (Statement s = connection.createStatement()) {
                    s.execute("SET session_replication_role = origin");
                }
                Ventanilla program = new Ventanilla(database, Places.within(data));
                for (int i = -1; i < ROUNDS; i++) {
                    clear(connection);
                    double byImport = timeImport(program, file);
                    Map<String, byte[]> rows = rows(connection);
                    clear(connection);
                    double byCopy = timeCopy(connection, rows);
                    if (i >= 0) {
                        ours[i] = byImport;
                        bare[i] = byCopy;
                        report.line("round %d: import %,.0f/s, COPY of the same rows %,.0f/s", i + 1, byImport, byCopy);
                    }
                }
            }
            Figures rate = new Figures(ours);
            Figures copy = new Figures(bare);
            report.line("import: median %,.0f/s (%,.0f to %,.0f); COPY: median %,.0f/s (%,.0f to %,.0f); ratio %.2f",
                    rate.median(), rate.min(), rate.max(), copy.median(), copy.min(), copy.max(), rate.median() / copy.median());
            report.target("at least " + TARGET + " documents a second", rate.median() >= TARGET);
        }
    }

    private static double timeImport(Ventanilla program, Path file) throws IOException {
        long start = System.nanoTime();
        Imported imported = program.jsonLinesImport().run(null, file, (_, _, _) -> true);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(imported instanceof Imported.Done(var result)) || result.taken() != DOCUMENTS) {
            throw new IllegalStateException("Not all documents became requests: " + imported);
        }
        return DOCUMENTS / seconds;
    }

    private static void clear(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("TRUNCATE request, history, portal_document CASCADE");
        }
    }

    private static Map<String, byte[]> rows(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.copyOut("COPY " + table + " TO STDOUT", out);
            rows.put(table, out.toByteArray());
        }
        return rows;
    }

    private static double timeCopy(Connection connection, Map<String, byte[]> rows) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        for (Map.Entry<String, byte[]> table : rows.entrySet()) {
            copy.copyIn("COPY " + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return DOCUMENTS / ((System.nanoTime() - start) / 1e9);
    }

    private static Path documents(Path file, Instant now) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= DOCUMENTS; i++) {
                SplittableRandom random = new SplittableRandom(i);
                Customer customer = Customer.of(1 + random.nextInt(Customer.COUNT));
                Matter matter = Matter.of(customer, random);
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("version", 1);
                document.put("tipo", kind(matter));
                document.put("canal", "PORTAL");
                document.put("enviado", now.minus(Duration.ofSeconds(i)).toString());
                document.put("solicitante", Map.of("nombre", customer.name(), "correo", customer.email(),
                        "telefono", customer.phone(), "usuario", customer.username()));
                document.put("contrato", customer.contract());
                document.put("asunto", matter.title());
                document.put("texto", matter.body());
                out.write(JSON.writeValueAsString(Map.of("kind", "solicitud", "key", "banco-" + i, "document", document)));
                out.newLine();
            }
        }
        return file;
    }

    private static String kind(Matter matter) {
        return switch (matter.kind()) {
            case GENERAL_QUERY -> "CONSULTA_GENERAL";
            case PAYMENT_NOT_APPLIED -> "PAGO_NO_APLICADO";
            case HIGH_CONSUMPTION -> "ALTO_CONSUMO";
            case BILL_NOT_DELIVERED -> "RECIBO_NO_ENTREGADO";
            case SUGGESTION -> "SUGERENCIA";
            case PORTAL_INCIDENT -> "INCIDENCIA_OV";
            case SERVICE_REPORT -> "REPORTE_SERVICIO";
        };
    }
}
