package mx.cea.ventanilla.accounts.misuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.misuse.MisuseProposal.Decision;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.folios.Folio;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/// The table `misuse_proposal`, and of `account_block` what is blocked for misuse.
final class MisuseRepository {
    private static final String PROPOSAL = """
            SELECT p.id, p.account_id, a.username, a.display_name, p.evidence, p.days, r.folio, s.display_name AS proposed_by,
                p.proposed_at, p.state, d.display_name AS decided_by, p.decided_at, p.decision_note
            FROM misuse_proposal p JOIN account a ON a.id = p.account_id JOIN staff s ON s.id = p.proposed_by
            LEFT JOIN staff d ON d.id = p.decided_by LEFT JOIN request r ON r.id = p.request_id
            """;
    private static final String BLOCK = """
            SELECT b.id, b.account_id, a.username, a.display_name, b.reason, b.begun_at, s.display_name AS begun_by, b.ends_at
            FROM account_block b JOIN account a ON a.id = b.account_id LEFT JOIN staff s ON s.id = b.begun_by
            WHERE b.cause = 'MISUSE' AND b.lifted_at IS NULL AND a.state <> 'CANCELLED' AND a.merged_into IS NULL
            """;

    private final Handle handle;

    MisuseRepository(Handle handle) {
        this.handle = handle;
    }

    Optional<Long> request(Folio folio) {
        return handle.createQuery("SELECT id FROM request WHERE folio = :folio")
                .bind("folio", folio.text())
                .mapTo(Long.class)
                .findOne();
    }

    /// @return how many were added: none where another waits for the same account
    int insert(NewProposal proposal, String evidence, @Nullable Long request, StaffId by, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO misuse_proposal (account_id, evidence, days, request_id, proposed_by, proposed_at, state)
                        VALUES (:account, :evidence, :days, :request, :by, :now, 'WAITING') ON CONFLICT DO NOTHING""")
                .bind("account", proposal.account().value())
                .bind("evidence", evidence)
                .bind("days", proposal.days())
                .bind("request", request)
                .bind("by", by.value())
                .bind("now", now)
                .execute();
    }

    Optional<MisuseProposal> proposal(long id) {
        return handle.createQuery(PROPOSAL + "WHERE p.id = :id")
                .bind("id", id)
                .map(MisuseRepository::proposal)
                .findOne();
    }

    /// Those that wait, the oldest first.
    List<MisuseProposal> waiting(int most) {
        return handle.createQuery(PROPOSAL + "WHERE p.state = 'WAITING' ORDER BY p.id LIMIT :most")
                .bind("most", most)
                .map(MisuseRepository::proposal)
                .list();
    }

    int countWaiting() {
        return handle.createQuery("SELECT count(*) FROM misuse_proposal WHERE state = 'WAITING'")
                .mapTo(Integer.class)
                .one();
    }

    /// Somebody's own, the latest first.
    List<MisuseProposal> of(StaffId by, int most) {
        return handle.createQuery(PROPOSAL + "WHERE p.proposed_by = :by ORDER BY p.id DESC LIMIT :most")
                .bind("by", by.value())
                .bind("most", most)
                .map(MisuseRepository::proposal)
                .list();
    }

    /// @return how many were decided: none where somebody else was first
    int decide(long id, boolean accepted, int days, StaffId by, Instant now, @Nullable String note) {
        return handle.createUpdate("""
                        UPDATE misuse_proposal SET state = :state, days = :days, decided_by = :by, decided_at = :now,
                            decision_note = :note
                        WHERE id = :id AND state = 'WAITING'""")
                .bind("state", accepted ? "ACCEPTED" : "DECLINED")
                .bind("days", days)
                .bind("by", by.value())
                .bind("now", now)
                .bind("note", note)
                .bind("id", id)
                .execute();
    }

    void block(MisuseProposal proposal, String reason, StaffId by, Instant now, Instant end) {
        handle.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, proposal_id, ends_at)
                        VALUES (:account, 'MISUSE', :reason, :now, :by, :proposal, :end)""")
                .bind("account", proposal.account().value())
                .bind("reason", reason)
                .bind("now", now)
                .bind("by", by.value())
                .bind("proposal", proposal.id())
                .bind("end", end)
                .execute();
    }

    /// Those that are not lifted, the first to end first.
    List<MisuseBlock> open(int most) {
        return handle.createQuery(BLOCK + "ORDER BY b.ends_at, b.id LIMIT :most")
                .bind("most", most)
                .map(MisuseRepository::block)
                .list();
    }

    /// Whose a block is.
    Optional<AccountId> account(long block) {
        return handle.createQuery("SELECT account_id FROM account_block WHERE id = :id")
                .bind("id", block)
                .map(row -> new AccountId(row.getColumn("account_id", Long.class)))
                .findOne();
    }

    Optional<MisuseBlock> open(long id) {
        return handle.createQuery(BLOCK + "AND b.id = :id")
                .bind("id", id)
                .map(MisuseRepository::block)
                .findOne();
    }

    /// @return how many were lifted: none where it has ended, or somebody else was first
    int liftEarly(long id, StaffId by, Instant now, String note) {
        return handle.createUpdate("""
                        UPDATE account_block SET lifted_at = :now, lifted_by = :by, lift = 'EARLY', lift_note = :note
                        WHERE id = :id AND cause = 'MISUSE' AND lifted_at IS NULL AND ends_at > :now""")
                .bind("now", now)
                .bind("by", by.value())
                .bind("note", note)
                .bind("id", id)
                .execute();
    }

    /// Those that have ended and of which the customer was not told yet, by their keys.
    List<MisuseBlock> toTell(Instant now, int most) {
        return handle.createQuery(BLOCK + "AND b.end_told_at IS NULL AND b.ends_at <= :now ORDER BY b.id LIMIT :most")
                .bind("now", now)
                .bind("most", most)
                .map(MisuseRepository::block)
                .list();
    }

    /// @return how many were noted: none where another worker was first, or it was lifted
    int told(long id, Instant now) {
        return handle.createUpdate("""
                        UPDATE account_block SET end_told_at = :now
                        WHERE id = :id AND end_told_at IS NULL AND lifted_at IS NULL AND ends_at <= :now""")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    private static MisuseProposal proposal(RowView row) {
        String state = row.getColumn("state", String.class);
        String folio = row.getColumn("folio", String.class);
        return new MisuseProposal(
                row.getColumn("id", Long.class),
                new AccountId(row.getColumn("account_id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                row.getColumn("evidence", String.class),
                row.getColumn("days", Integer.class),
                folio == null ? null : new Folio(folio),
                row.getColumn("proposed_by", String.class),
                row.getColumn("proposed_at", Instant.class),
                state.equals("WAITING")
                        ? null
                        : new Decision(
                                state.equals("ACCEPTED"),
                                row.getColumn("decided_by", String.class),
                                row.getColumn("decided_at", Instant.class),
                                row.getColumn("decision_note", String.class)));
    }

    private static MisuseBlock block(RowView row) {
        return new MisuseBlock(
                row.getColumn("id", Long.class),
                new AccountId(row.getColumn("account_id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                row.getColumn("reason", String.class),
                row.getColumn("begun_at", Instant.class),
                row.getColumn("begun_by", String.class),
                row.getColumn("ends_at", Instant.class));
    }
}
