package mx.cea.ventanilla.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;

/// What a contract's file shows, read by bare JDBC: a statement for each part, written at once and prepared once, on one
/// connection and in no transaction, and the opening written to the log.
final class BareFile implements AutoCloseable {
    private static final List<String> PARTS = List.of(
            """
            SELECT c.*, (SELECT sum(amount) FROM invoice WHERE contract_id = c.id),
                (SELECT sum(amount) FROM payment WHERE contract_id = c.id AND posted_on IS NOT NULL),
                (SELECT sum(amount) FROM payment WHERE contract_id = c.id AND posted_on IS NULL)
            FROM contract c WHERE id = ?""",
            """
            SELECT i.*, EXISTS (SELECT 1 FROM invoice o WHERE o.number = i.number AND o.id <> i.id)
            FROM invoice i WHERE contract_id = ? ORDER BY year DESC, month DESC""",
            "SELECT * FROM payment WHERE contract_id = ? ORDER BY paid_on DESC",
            "SELECT * FROM reading WHERE contract_id = ? ORDER BY read_on",
            "SELECT a.* FROM account a JOIN account_contract l ON l.account_id = a.id WHERE l.contract_id = ?",
            "SELECT * FROM request WHERE contract_id = ? ORDER BY id DESC LIMIT 101",
            """
            SELECT m.id, m.title, m.recipient, m.state, m.queued_at, r.folio
            FROM request r JOIN message m ON m.subject_kind = 'REQUEST' AND m.subject_id = r.id
            WHERE r.contract_id = ? ORDER BY m.id DESC LIMIT 101""",
            "SELECT id, value, read_on, reported_at FROM reported_reading WHERE contract_id = ? ORDER BY id DESC");

    private final Connection connection;
    private final List<PreparedStatement> parts;
    private final PreparedStatement opening;

    BareFile(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        connection = DriverManager.getConnection(address.url(), properties);
        parts = new ArrayList<>();
        for (String part : PARTS) {
            parts.add(connection.prepareStatement(part));
        }
        String now = address.dialect() == Dialect.POSTGRESQL ? "now()" : "'" + LocalDate.EPOCH + "'";
        opening = connection.prepareStatement("""
                INSERT INTO opening (at, staff_id, workstation, subject_kind, subject_id, reason)
                VALUES (%s, 1, 'x', 'CONTRACT', ?, 'x')""".formatted(now));
    }

    static int roundTrips() {
        return PARTS.size() + 1;
    }

    /// Milliseconds until everything was read and the opening written.
    double millis(long contract) throws SQLException {
        long start = System.nanoTime();
        for (PreparedStatement part : parts) {
            part.setLong(1, contract);
            try (ResultSet rows = part.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
        opening.setLong(1, contract);
        opening.executeUpdate();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
