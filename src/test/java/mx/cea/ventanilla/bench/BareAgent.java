package mx.cea.ventanilla.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.cea.ventanilla.common.Clock;
import org.jspecify.annotations.Nullable;

/// The statements of taking and answering, in the same transactions, by bare JDBC on statements that stay prepared.
/// Nothing is checked, rendered or computed: what a letter says is given to it.
final class BareAgent implements TakeAnswerBench.Agent, AutoCloseable {
    private final Connection connection;
    private final long staff;
    private final Letter letter;
    private final PreparedStatement take;
    private final PreparedStatement load;
    private final PreparedStatement account;
    private final PreparedStatement links;
    private final PreparedStatement contracts;
    private final List<PreparedStatement> file;
    private final PreparedStatement count;
    private final PreparedStatement message;
    private final PreparedStatement answer;
    private final PreparedStatement draft;
    private final PreparedStatement history;

    /// What a letter of the services says.
    record Letter(String html, String text) {
        static Letter of(Connection connection, long request) throws SQLException {
            try (PreparedStatement s = connection.prepareStatement(
                    "SELECT html, text FROM message WHERE subject_kind = 'REQUEST' AND subject_id = ?")) {
                s.setLong(1, request);
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    return new Letter(r.getString(1), r.getString(2));
                }
            }
        }
    }

    BareAgent(Connection connection, long staff, Letter letter) throws SQLException {
        this.connection = connection;
        this.staff = staff;
        this.letter = letter;
        take = connection.prepareStatement("""
                WITH next AS (
                    SELECT id FROM request WHERE state = 'RECEIVED' ORDER BY due_at, id LIMIT 1
                FOR UPDATE SKIP LOCKED)
                UPDATE request SET state = 'CLAIMED', holder_id = ?, held_since = ?
                WHERE id = (SELECT id FROM next) AND state = 'RECEIVED' RETURNING id""");
        load = connection.prepareStatement("""
                SELECT r.*, a.name AS area_name FROM request r LEFT JOIN area a ON a.id = r.area_id
                WHERE r.id = ?""");
        account = connection.prepareStatement(
                "SELECT a.id, a.username, a.display_name, a.email, a.phone, a.state, a.created_at FROM account a WHERE a.id = ?");
        links = connection.prepareStatement("SELECT contract_id FROM account_contract WHERE account_id = ?");
        contracts = connection.prepareStatement("""
                SELECT c.id, c.number, c.reference, c.holder_kind, c.given_name, c.first_surname, c.second_surname, c.company_name,
                c.street, c.outside_number, c.inside_number, c.colonia, c.municipality, c.postal_code, c.administration,
                c.tariff, c.meter_status, c.meter_number, c.state, c.contracted_on, c.email, c.phone
                FROM contract c WHERE c.id IN (?) ORDER BY c.number""");
        file = List.of(
                connection.prepareStatement("""
                        SELECT c.id, c.number, c.reference, c.holder_kind, c.given_name, c.first_surname, c.second_surname,
                        c.company_name, c.street, c.outside_number, c.inside_number, c.colonia, c.municipality, c.postal_code,
                        c.administration, c.tariff, c.meter_status, c.meter_number, c.state, c.contracted_on, c.email, c.phone
                        , (SELECT coalesce(sum(i.amount), 0) FROM invoice i WHERE i.contract_id = c.id) AS invoiced,
                        (SELECT coalesce(sum(p.amount), 0) FROM payment p
                         WHERE p.contract_id = c.id AND p.posted_on IS NOT NULL) AS posted,
                        (SELECT coalesce(sum(p.amount), 0) FROM payment p
                         WHERE p.contract_id = c.id AND p.posted_on IS NULL) AS unposted
                        FROM contract c WHERE c.id = ?"""),
                connection.prepareStatement("""
                        SELECT * FROM (
                            SELECT i.id, i.number, i.year, i.month, i.issued_on, i.due_on, i.amount, i.cfdi_uuid,
                                (SELECT coalesce(sum(p.amount), 0) FROM payment p
                                 WHERE p.invoice_id = i.id AND p.posted_on IS NOT NULL) AS paid,
                                (SELECT coalesce(sum(p.amount), 0) FROM payment p
                                 WHERE p.invoice_id = i.id AND p.posted_on IS NULL) AS unposted,
                                EXISTS (SELECT 1 FROM invoice o WHERE o.number = i.number AND o.id <> i.id) AS shared
                            FROM invoice i WHERE i.contract_id = ?) AS seen
                        WHERE year * 12 + month >= ? OR amount > paid
                        ORDER BY year DESC, month DESC, id DESC"""),
                connection.prepareStatement("""
                        SELECT p.id, i.number, p.paid_on, p.posted_on, p.amount, p.channel, p.reference
                        FROM payment p LEFT JOIN invoice i ON i.id = p.invoice_id
                        WHERE p.contract_id = ? AND (p.paid_on >= ? OR p.posted_on IS NULL)
                        ORDER BY p.paid_on DESC, p.id DESC"""),
                connection.prepareStatement("""
                        SELECT read_on, value, consumption, estimated FROM reading
                        WHERE contract_id = ? ORDER BY read_on DESC, id DESC LIMIT ?"""));
        count = connection.prepareStatement("SELECT count(*) FROM message WHERE subject_kind = ? AND subject_id = ?");
        message = connection.prepareStatement("""
                INSERT INTO message (message_id, number, subject_kind, subject_id, recipient, title, html, text,
                    state, queued_at, next_attempt_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?,
                    'QUEUED', ?, ?, ?)""", new String[] {"id"});
        answer = connection.prepareStatement("""
                UPDATE request SET state = 'ANSWERED', answer_id = ?, ended_at = ?
                WHERE id = ? AND state = 'CLAIMED' AND holder_id = ?""");
        draft = connection.prepareStatement("""
                INSERT INTO request_draft (request_id, staff_id, template, title, body, saved_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (request_id, staff_id) DO UPDATE SET template = excluded.template,
                    title = excluded.title, body = excluded.body, saved_at = excluded.saved_at""");
        history = connection.prepareStatement("""
                INSERT INTO history (at, staff_id, workstation, subject_kind, subject_id, action, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?)""");
    }

    @Override
    public long takeAndAnswer() throws SQLException {
        connection.setAutoCommit(false);
        OffsetDateTime now = now();
        set(take, staff, now);
        long id = one(take);
        record(id, "CLAIMED", "{}", now);
        connection.commit();
        connection.setAutoCommit(true);
        Loaded loaded = load(id);
        connection.setAutoCommit(false);
        now = now();
        set(count, "REQUEST", id);
        String number = loaded.folio() + "/" + (one(count) + 1);
        set(message, "<" + UUID.randomUUID() + "@example.com>", number, "REQUEST", id, loaded.email(), ServiceAgent.TITLE,
                letter.html(), letter.text(), now, now.plusSeconds(10), staff);
        message.executeUpdate();
        long messageId;
        try (ResultSet r = message.getGeneratedKeys()) {
            r.next();
            messageId = r.getLong(1);
        }
        set(answer, messageId, now, id, staff);
        if (answer.executeUpdate() != 1) {
            throw new SQLException("Somebody else was first: " + id);
        }
        set(draft, id, staff, null, ServiceAgent.TITLE, ServiceAgent.BODY, now);
        draft.executeUpdate();
        record(id, "ANSWERED", "{\"message\":\"" + number + "\",\"template\":\"\"}", now);
        connection.commit();
        connection.setAutoCommit(true);
        return id;
    }

    private record Loaded(String folio, String email) {}

    private Loaded load(long id) throws SQLException {
        set(load, id);
        Loaded loaded;
        Long accountId;
        long contractId;
        try (ResultSet r = load.executeQuery()) {
            r.next();
            readAll(r);
            loaded = new Loaded(r.getString("folio"), r.getString("email"));
            accountId = r.getObject("account_id", Long.class);
            contractId = r.getLong("contract_id");
        }
        if (accountId != null) {
            query(account, accountId);
            set(links, accountId);
            query(contracts, one(links));
        } else {
            // a letter to somebody who is not registered is checked against the contract's figures (CON-7)
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            set(file.get(0), contractId);
            set(file.get(1), contractId, 0);
            set(file.get(2), contractId, LocalDate.EPOCH);
            set(file.get(3), contractId, 37);
            for (PreparedStatement part : file) {
                query(part);
            }
            connection.commit();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        return loaded;
    }

    private static void query(PreparedStatement statement, long key) throws SQLException {
        set(statement, key);
        query(statement);
    }

    private static void query(PreparedStatement statement) throws SQLException {
        try (ResultSet r = statement.executeQuery()) {
            while (r.next()) {
                readAll(r);
            }
        }
    }

    private static void readAll(ResultSet r) throws SQLException {
        for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
            r.getString(i);
        }
    }

    private static long one(PreparedStatement statement) throws SQLException {
        try (ResultSet r = statement.executeQuery()) {
            r.next();
            return r.getLong(1);
        }
    }

    private void record(long id, String action, String detail, OffsetDateTime now) throws SQLException {
        set(history, now, staff, "medicion", "REQUEST", id, action, detail);
        history.executeUpdate();
    }

    private static OffsetDateTime now() {
        return Clock.system().now().atOffset(ZoneOffset.UTC);
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    /// The statements that the server holds prepared for this agent's connection.
    Set<String> prepared() throws SQLException {
        Set<String> all = new HashSet<>();
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(
                        "SELECT regexp_replace(statement, '\\s+', ' ', 'g') FROM pg_prepared_statements")) {
            while (r.next()) {
                all.add(r.getString(1));
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
