package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills tables by COPY, with indexes made afterwards and no trigger fired.
final class PostgresSink implements TableSink {
    private final Connection connection;

    PostgresSink(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void fill(String table, List<String> columns, Stream<Object[]> rows) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (Statement s = connection.createStatement()) {
            s.execute("SET session_replication_role = replica");
            s.execute("SET maintenance_work_mem = '1GB'");
            try (ResultSet r = s.executeQuery("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = '" + table
                    + "' AND indexname NOT IN (SELECT conname FROM pg_constraint)")) {
                while (r.next()) {
                    indexes.add(r.getString("indexdef"));
                }
            }
            for (String definition : indexes) {
                s.execute("DROP INDEX " + definition.replaceFirst("CREATE (UNIQUE )?INDEX (\\S+) .*", "$2"));
            }
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN");
            rows.forEach(row -> write(copy, row));
            copy.endCopy();
            for (String definition : indexes) {
                s.execute(definition);
            }
            if (columns.getFirst().equals("id")) {
                s.execute("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), (SELECT max(id) FROM " + table + "))");
            }
            s.execute("VACUUM ANALYZE " + table);
        }
    }

    private static void write(CopyIn copy, @Nullable Object[] row) {
        StringBuilder line = new StringBuilder();
        for (Object value : row) {
            line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : escaped(value.toString()));
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
