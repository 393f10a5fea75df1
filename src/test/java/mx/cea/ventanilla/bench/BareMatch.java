package mx.cea.ventanilla.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;

/// A match by bare JDBC: the guesses before, the contract, the new guess, in one transaction; nothing is compared.
final class BareMatch implements AutoCloseable {
    private static final int COLUMNS = 22;

    private final Connection connection;
    private final Dialect dialect;
    private final PreparedStatement before;
    private final PreparedStatement contract;
    private final PreparedStatement attempt;

    BareMatch(DatabaseAddress address) throws SQLException {
        dialect = address.dialect();
        connection = dialect == Dialect.SQLITE
                ? DriverManager.getConnection(address.url())
                : DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        before = connection.prepareStatement("""
                SELECT at FROM match_attempt WHERE staff_id = ? AND at > ? AND wrong <> '' ORDER BY at DESC LIMIT 400""");
        contract = connection.prepareStatement("SELECT * FROM contract WHERE number = ? OR reference = ?");
        attempt = connection.prepareStatement(
                "INSERT INTO match_attempt (staff_id, at, contract_id, given, wrong) VALUES (?, ?, ?, ?, '')");
    }

    double millis(long staff, String given, Instant now) throws SQLException {
        long start = System.nanoTime();
        before.setLong(1, staff);
        bind(before, 2, now.minusSeconds(48 * 3600));
        try (ResultSet rows = before.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        contract.setString(1, given);
        contract.setString(2, given);
        long id = 0;
        try (ResultSet rows = contract.executeQuery()) {
            while (rows.next()) {
                id = rows.getLong("id");
                for (int i = 1; i <= COLUMNS; i++) {
                    rows.getString(i);
                }
            }
        }
        attempt.setLong(1, staff);
        bind(attempt, 2, now);
        attempt.setLong(3, id);
        attempt.setString(4, given);
        attempt.executeUpdate();
        connection.commit();
        return (System.nanoTime() - start) / 1e6;
    }

    private void bind(PreparedStatement statement, int index, Instant at) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            statement.setString(index, at.toString());
        } else {
            statement.setObject(index, at.atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
