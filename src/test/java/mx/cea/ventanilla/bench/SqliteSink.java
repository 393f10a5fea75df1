package mx.cea.ventanilla.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills tables in one transaction each, with indexes and the search index made afterwards.
final class SqliteSink implements TableSink {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Connection connection;

    SqliteSink(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void fill(String table, List<String> columns, Stream<Object[]> rows) throws SQLException {
        List<String> made = new ArrayList<>();
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA foreign_keys = OFF");
            List<String> drops = new ArrayList<>();
            try (ResultSet r = s.executeQuery("SELECT type, name, sql FROM sqlite_master WHERE tbl_name = '" + table
                    + "' AND type IN ('index', 'trigger') AND sql IS NOT NULL")) {
                while (r.next()) {
                    drops.add("DROP " + r.getString("type") + " " + r.getString("name"));
                    made.add(r.getString("sql"));
                }
            }
            for (String drop : drops) {
                s.execute(drop);
            }
            connection.setAutoCommit(false);
            insert(table, columns, rows.iterator());
            connection.commit();
            connection.setAutoCommit(true);
            for (String definition : made) {
                s.execute(definition);
            }
            if (table.equals("request") || table.equals("contract") || table.equals("account")) {
                s.execute("INSERT INTO " + table + "_search (" + table + "_search) VALUES ('rebuild')");
            }
        }
    }

    private void insert(String table, List<String> columns, Iterator<Object[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
            while (rows.hasNext()) {
                @Nullable Object[] row = rows.next();
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, stored(row[i]));
                }
                insert.executeUpdate();
            }
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Instant at -> TEXT.format(at);
            case LocalDate day -> day.toString();
            case null, default -> value;
        };
    }
}
