package mx.cea.ventanilla.accounts.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.portal.Application.State;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The table `account_application`.
final class ApplicationRepository {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ApplicationReason>> REASONS = new TypeReference<>() {};
    // the data, in which a scan may be, are read when one application is opened
    private static final String SELECT = """
            SELECT p.id, p.folio, p.kind, p.received_at, p.applicant, p.reasons, p.state, p.account_id, p.decided_at,
                s.display_name, p.note
            FROM account_application p LEFT JOIN staff s ON s.id = p.decided_by
            """;

    private final Handle handle;

    ApplicationRepository(Handle handle) {
        this.handle = handle;
    }

    /// An application that is yet to be written.
    ///
    /// @param data without token and password
    record New(
            Folio folio,
            ApplicationKind kind,
            Instant receivedAt,
            String applicant,
            JsonNode data,
            List<ApplicationReason> reasons,
            State state,
            @Nullable AccountId account) {}

    /// @param now when it was decided, unless it waits
    void insert(New application, Instant now) {
        handle.createUpdate("""
                        INSERT INTO account_application (folio, kind, received_at, applicant, data, reasons, state,
                            account_id, decided_at)
                        VALUES (:folio, :kind, :received, :applicant, :data, :reasons, :state, :account, :decided)""")
                .bind("folio", application.folio().text())
                .bind("kind", application.kind().name())
                .bind("received", application.receivedAt())
                .bind("applicant", application.applicant())
                .bind("data", JSON.writeValueAsString(application.data()))
                .bind("reasons", JSON.writeValueAsString(application.reasons()))
                .bind("state", application.state().name())
                .bind("account", application.account() == null ? null : application.account().value())
                .bindByType("decided", application.state() == State.WAITING ? null : now, Instant.class)
                .execute();
    }

    /// How often a link of this account that was good no more was tried since a moment.
    int spentLinks(AccountId account, Instant since) {
        return handle.createQuery("""
                        SELECT count(*) FROM account_application
                        WHERE account_id = :account AND kind = 'ACTIVATION' AND state = 'DECLINED'
                          AND received_at >= :since""")
                .bind("account", account.value())
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    /// The name of who acts for an account's holder; empty where nobody does.
    String representative(AccountId account) {
        return handle.createQuery(
                        "SELECT name FROM account_representative WHERE account_id = :account AND until IS NULL")
                .bind("account", account.value())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /// Takes what waits into this transaction's hands.
    ///
    /// @return false where it was decided, or another transaction has it in hand
    boolean hold(long id, Dialect dialect) {
        return handle.createQuery("SELECT id FROM account_application WHERE id = :id AND state = 'WAITING' <lock>")
                .define("lock", dialect.skipLocked())
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    int waiting() {
        return handle.createQuery("SELECT count(*) FROM account_application WHERE state = 'WAITING'")
                .mapTo(Integer.class)
                .one();
    }

    /// Those that wait, the oldest first.
    ///
    /// @param after the last key of the page before; 0 for the first
    List<Application> waiting(long after, int most) {
        return handle.createQuery(SELECT + "WHERE p.state = 'WAITING' AND p.id > :after ORDER BY p.id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .map(ApplicationRepository::row)
                .list();
    }

    /// Those that were decided, the latest first.
    ///
    /// @param before the last key of the page before; the greatest number for the first
    List<Application> decided(long before, int most) {
        return handle.createQuery(
                        SELECT + "WHERE p.state <> 'WAITING' AND p.id < :before ORDER BY p.id DESC LIMIT :most")
                .bind("before", before)
                .bind("most", most)
                .map(ApplicationRepository::row)
                .list();
    }

    /// The one that came under a folio, if it is kept here.
    Optional<Application> find(Folio folio) {
        return handle.createQuery(SELECT + "WHERE p.folio = :folio")
                .bind("folio", folio.text())
                .map(ApplicationRepository::row)
                .findOne();
    }

    Optional<Application> find(long id) {
        return handle.createQuery(SELECT + "WHERE p.id = :id")
                .bind("id", id)
                .map(ApplicationRepository::row)
                .findOne();
    }

    /// As applied for, in the form of the portal's document.
    JsonNode data(long id) {
        return JSON.readTree(handle.createQuery("SELECT data FROM account_application WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    /// @return whether it was waiting until now
    boolean decide(
            long id, State state, @Nullable AccountId account, StaffId by, Instant at, @Nullable String note) {
        return handle.createUpdate("""
                        UPDATE account_application SET state = :state, account_id = COALESCE(:account, account_id),
                            decided_at = :at, decided_by = :by, note = :note
                        WHERE id = :id AND state = 'WAITING'""")
                        .bind("id", id)
                        .bind("state", state.name())
                        .bindByType("account", account == null ? null : account.value(), Long.class)
                        .bind("at", at)
                        .bind("by", by.value())
                        .bindByType("note", note, String.class)
                        .execute()
                == 1;
    }

    private static Application row(ResultSet r, StatementContext c) throws SQLException {
        var instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        long account = r.getLong("account_id");
        boolean known = !r.wasNull();
        Instant decided = instants.map(r, "decided_at", c);
        return new Application(
                r.getLong("id"),
                new Folio(r.getString("folio")),
                ApplicationKind.valueOf(r.getString("kind")),
                instants.map(r, "received_at", c),
                r.getString("applicant"),
                JSON.readValue(r.getString("reasons"), REASONS),
                State.valueOf(r.getString("state")),
                known ? new AccountId(account) : null,
                decided == null
                        ? null
                        : new Application.Decision(decided, r.getString("display_name"), r.getString("note")));
    }
}
