package mx.cea.ventanilla.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.Queue;

/// The first page by the one statement that says what is wanted, left to the planner.
final class BarePage implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;

    BarePage(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        connection = DriverManager.getConnection(address.url(), properties);
        dialect = address.dialect();
    }

    /// The rows' keys, and how long it took until the last was read.
    record Read(List<Long> ids, double millis) {}

    Read read(Queue.Question question, int size) throws SQLException {
        String column = switch (question.order().by()) {
            case DUE -> "r.due_at";
            case RECEIVED -> "r.received_at";
            case FOLIO -> "r.id";
            case CUSTOMER -> "r.customer_key";
        };
        String direction = question.order().descending() ? " DESC" : "";
        String list = switch (question.view()) {
            case TO_TAKE -> "r.state = 'RECEIVED'";
            case MINE -> "r.state = 'CLAIMED' AND r.holder_id = 1";
            case ROUTED -> "r.state = 'ROUTED'";
            case WAITING -> "r.state = 'WAITING'";
            case ALL -> "1 = 1";
        };
        String sql = "SELECT r.id, r.folio, r.kind, r.channel, r.customer_name, r.customer_key, r.contract_given, r.title,"
                + " r.received_at, r.due_at, r.state, r.follows_id, r.account_id, s.display_name, a.name"
                + " FROM request r LEFT JOIN staff s ON s.id = r.holder_id LEFT JOIN area a ON a.id = r.area_id WHERE "
                + list + filter(question) + " ORDER BY " + column + direction + ", r.id" + direction + " LIMIT " + size;
        List<Long> ids = new ArrayList<>();
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
                for (int i = 2; i <= 15; i++) {
                    rows.getString(i);
                }
            }
        }
        return new Read(ids, (System.nanoTime() - start) / 1e6);
    }

    private String filter(Queue.Question question) {
        if (question.filter().isNone()) {
            return "";
        }
        return question.filter().words().stream()
                .map(word -> word.length() == 2 ? " " + word : word)
                .map(piece -> switch (dialect) {
                    case POSTGRESQL -> "r.search_text LIKE '%" + piece + "%'";
                    case SQLITE -> "r.id IN (SELECT rowid FROM request_search WHERE request_search MATCH '\"" + piece + "\"')";
                })
                .collect(Collectors.joining(" AND ", " AND ", ""));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
