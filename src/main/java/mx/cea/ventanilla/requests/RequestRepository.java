package mx.cea.ventanilla.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The table `request`. Moves are guarded updates: the number of rows is the answer.
final class RequestRepository {
    private static final String SELECT = """
            SELECT r.*, a.name AS area_name FROM request r LEFT JOIN area a ON a.id = r.area_id
            """;

    private final Handle handle;

    RequestRepository(Handle handle) {
        this.handle = handle;
    }

    Optional<Request> find(RequestId id) {
        return handle.createQuery(SELECT + "WHERE r.id = :id")
                .bind("id", id.value())
                .map(RequestRepository::map)
                .findOne();
    }

    Optional<Request> find(Folio folio) {
        return handle.createQuery(SELECT + "WHERE r.folio = :folio")
                .bind("folio", folio.text())
                .map(RequestRepository::map)
                .findOne();
    }

    /// Other requests of the same account, contract or address of e-mail, the latest first.
    List<Request> related(Request request, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE r.id IN (
                            SELECT id FROM request WHERE account_id = :account
                            UNION SELECT id FROM request WHERE contract_id = :contract
                            UNION SELECT id FROM request WHERE email = :email
                            UNION SELECT id FROM request WHERE id IN (:follows, :twin))
                        AND r.id <> :id ORDER BY r.id DESC LIMIT :limit""")
                .bind("id", request.id().value())
                .bind("account", request.requester().accountId())
                .bind("contract", request.matter().contractId())
                .bind("email", request.requester().email())
                .bind("follows", value(request.followsId()))
                .bind("twin", value(request.twinId()))
                .bind("limit", limit)
                .map(RequestRepository::map)
                .list();
    }

    /// The requests about a contract, the latest first.
    ///
    /// @param before those older than this one, null for the latest
    List<Request> ofContract(ContractId contract, @Nullable RequestId before, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE r.contract_id = :contract AND r.id < :before ORDER BY r.id DESC LIMIT :limit""")
                .bind("contract", contract.value())
                .bind("before", before == null ? Long.MAX_VALUE : before.value())
                .bind("limit", limit)
                .map(RequestRepository::map)
                .list();
    }

    List<Request> ofAccount(AccountId account, @Nullable RequestId before, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE r.account_id = :account AND r.id < :before ORDER BY r.id DESC LIMIT :limit""")
                .bind("account", account.value())
                .bind("before", before == null ? Long.MAX_VALUE : before.value())
                .bind("limit", limit)
                .map(RequestRepository::map)
                .list();
    }

    /// The requests of some kinds about a contract that are not ended, the oldest first.
    List<Request> openOfContract(ContractId contract, Collection<RequestKind> kinds) {
        return handle.createQuery(SELECT + """
                        WHERE r.contract_id = :contract AND r.kind IN (<kinds>) AND r.state NOT IN ('ANSWERED', 'CLOSED')
                        ORDER BY r.id""")
                .bind("contract", contract.value())
                .bindList("kinds", kinds.stream().map(Enum::name).toList())
                .map(RequestRepository::map)
                .list();
    }

    private static @Nullable Long value(@Nullable RequestId id) {
        return id == null ? null : id.value();
    }

    boolean take(RequestId id, StaffId by, Instant now) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'CLAIMED', holder_id = :by, held_since = :now
                        WHERE id = :id AND state = 'RECEIVED'""")
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Takes the request that is due first. Two who ask at once get different ones.
    Optional<RequestId> takeMostUrgent(Dialect dialect, StaffId by, Instant now) {
        return handle.createQuery("""
                        WITH next AS (
                            SELECT id FROM request WHERE state = 'RECEIVED' ORDER BY due_at, id LIMIT 1
                        """ + dialect.skipLocked() + """
                        )
                        UPDATE request SET state = 'CLAIMED', holder_id = :by, held_since = :now
                        WHERE id = (SELECT id FROM next) AND state = 'RECEIVED' RETURNING id""")
                .bind("by", by.value())
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .map(RequestId::new);
    }

    boolean release(RequestId id, StaffId holder) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'RECEIVED', holder_id = NULL, held_since = NULL
                        WHERE id = :id AND state = 'CLAIMED' AND holder_id = :holder""")
                        .bind("id", id.value())
                        .bind("holder", holder.value())
                        .execute()
                == 1;
    }

    boolean reassign(RequestId id, StaffId to, Instant now) {
        return handle.createUpdate("""
                        UPDATE request SET holder_id = :to, held_since = :now,
                            state = CASE WHEN state = 'RECEIVED' THEN 'CLAIMED' ELSE state END
                        WHERE id = :id AND state IN ('RECEIVED', 'CLAIMED', 'ROUTED', 'WAITING')""")
                        .bind("id", id.value())
                        .bind("to", to.value())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean answer(RequestId id, StaffId by, long message, Instant now) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'ANSWERED', answer_id = :message, ended_at = :now
                        WHERE id = :id AND state = 'CLAIMED' AND holder_id = :by""")
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("message", message)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean route(RequestId id, StaffId by, long area, LocalDate expectedOn) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'ROUTED', area_id = :area, area_expected_on = :expected
                        WHERE id = :id AND state = 'CLAIMED' AND holder_id = :by""")
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("area", area)
                        .bind("expected", expectedOn)
                        .execute()
                == 1;
    }

    boolean backFromArea(RequestId id, StaffId by, Instant now) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'CLAIMED', area_id = NULL, area_expected_on = NULL, held_since = :now
                        WHERE id = :id AND state = 'ROUTED' AND holder_id = :by""")
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean waitFor(RequestId id, StaffId by, String lacking) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'WAITING', waiting_for = :lacking
                        WHERE id = :id AND state = 'CLAIMED' AND holder_id = :by""")
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("lacking", lacking)
                        .execute()
                == 1;
    }

    /// Ends the wait for the customer; the due time runs on.
    boolean resume(RequestId id, Instant dueAt, Instant now) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'CLAIMED', waiting_for = NULL, due_at = :due, held_since = :now
                        WHERE id = :id AND state = 'WAITING'""")
                        .bind("id", id.value())
                        .bind("due", dueAt)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean close(RequestId id, StaffId by, CloseReason reason, Instant now) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'CLOSED', close_reason = :reason, ended_at = :now, waiting_for = NULL,
                            area_id = NULL, area_expected_on = NULL
                        WHERE id = :id AND state IN ('CLAIMED', 'WAITING', 'ROUTED') AND holder_id = :by""")
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("reason", reason.name())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean reopen(RequestId id, StaffId by, Instant now) {
        return handle.createUpdate("""
                        UPDATE request SET state = 'CLAIMED', answer_id = NULL, close_reason = NULL, ended_at = NULL,
                            held_since = :now
                        WHERE id = :id AND state IN ('ANSWERED', 'CLOSED') AND holder_id = :by""")
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void setDue(RequestId id, Instant dueAt) {
        handle.createUpdate("UPDATE request SET due_at = :due WHERE id = :id AND due_at <> :due")
                .bind("id", id.value())
                .bind("due", dueAt)
                .execute();
    }

    /// The requests whose clock runs, a page at a time.
    List<RequestId> running(long after, int size) {
        return handle.createQuery("""
                        SELECT id FROM request WHERE state IN ('RECEIVED', 'CLAIMED', 'ROUTED') AND id > :after
                        ORDER BY id LIMIT :size""")
                .bind("after", after)
                .bind("size", size)
                .mapTo(Long.class)
                .map(RequestId::new)
                .list();
    }

    /// Where a request stands, for telling somebody who came too late.
    Refusal.Moved moved(RequestId id) {
        return handle.createQuery("""
                        SELECT r.state, s.display_name FROM request r LEFT JOIN staff s ON s.id = r.holder_id
                        WHERE r.id = :id""")
                .bind("id", id.value())
                .map((r, c) -> new Refusal.Moved(RequestState.Name.valueOf(r.getString(1)), r.getString(2)))
                .one();
    }

    static Request map(ResultSet r, StatementContext c) throws SQLException {
        ColumnMapper<Instant> instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        ColumnMapper<LocalDate> dates = c.findColumnMapperFor(LocalDate.class).orElseThrow();
        return new Request(
                new RequestId(r.getLong("id")),
                new Folio(r.getString("folio")),
                RequestKind.valueOf(r.getString("kind")),
                Channel.valueOf(r.getString("channel")),
                r.getString("web_form"),
                instants.map(r, "received_at", c),
                new Request.Requester(
                        r.getString("customer_name"),
                        r.getString("email"),
                        r.getString("phone"),
                        number(r, "account_id"),
                        r.getString("username_given")),
                new Request.Matter(
                        r.getString("title"),
                        r.getString("body"),
                        r.getString("contract_given"),
                        number(r, "contract_id"),
                        r.getString("address_given"),
                        r.getString("invoice_given"),
                        r.getString("receipt_given"),
                        dates.map(r, "date_given", c),
                        r.getString("cited_folio")),
                state(r, c, instants, dates),
                instants.map(r, "due_at", c),
                idOf(r, "follows_id"),
                idOf(r, "twin_id"));
    }

    private static RequestState state(
            ResultSet r, StatementContext c, ColumnMapper<Instant> instants, ColumnMapper<LocalDate> dates)
            throws SQLException {
        StaffId holder = new StaffId(r.getLong("holder_id"));
        return switch (RequestState.Name.valueOf(r.getString("state"))) {
            case RECEIVED -> new RequestState.Received();
            case CLAIMED -> new RequestState.Claimed(holder, instants.map(r, "held_since", c));
            case ROUTED -> new RequestState.Routed(
                    holder, r.getLong("area_id"), r.getString("area_name"), dates.map(r, "area_expected_on", c));
            case WAITING -> new RequestState.Waiting(holder, r.getString("waiting_for"));
            case ANSWERED -> new RequestState.Answered(holder, instants.map(r, "ended_at", c), r.getLong("answer_id"));
            case CLOSED -> new RequestState.Closed(
                    holder, instants.map(r, "ended_at", c), CloseReason.valueOf(r.getString("close_reason")));
        };
    }

    private static @Nullable Long number(ResultSet r, String column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? null : value;
    }

    private static @Nullable RequestId idOf(ResultSet r, String column) throws SQLException {
        Long value = number(r, column);
        return value == null ? null : new RequestId(value);
    }
}
