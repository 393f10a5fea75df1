package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.audit.StaffId;
import org.jdbi.v3.core.Handle;

/// The table `debt_exemption`.
final class ExemptionRepository {
    private final Handle handle;

    ExemptionRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(AccountId account, String reason, LocalDate lastDay, StaffId by, Instant at) {
        handle.createUpdate("""
                        INSERT INTO debt_exemption (account_id, reason, last_day, created_at, created_by)
                        VALUES (:account, :reason, :last_day, :at, :by)""")
                .bind("account", account.value())
                .bind("reason", reason)
                .bind("last_day", lastDay)
                .bind("at", at)
                .bind("by", by.value())
                .execute();
    }

    void withdrawAll(AccountId account, StaffId by, Instant at, LocalDate today) {
        handle.createUpdate("""
                        UPDATE debt_exemption SET withdrawn_at = :at, withdrawn_by = :by
                        WHERE account_id = :account AND withdrawn_at IS NULL AND last_day >= :today""")
                .bind("account", account.value())
                .bind("at", at)
                .bind("by", by.value())
                .bind("today", today)
                .execute();
    }

    /// @return whose it was; empty where it is withdrawn or over already
    Optional<AccountId> withdraw(long exemption, StaffId by, Instant at, LocalDate today) {
        return handle.createQuery("""
                        UPDATE debt_exemption SET withdrawn_at = :at, withdrawn_by = :by
                        WHERE id = :id AND withdrawn_at IS NULL AND last_day >= :today RETURNING account_id""")
                .bind("id", exemption)
                .bind("at", at)
                .bind("by", by.value())
                .bind("today", today)
                .map(row -> new AccountId(row.getColumn("account_id", Long.class)))
                .findOne();
    }

    List<Exemption> of(AccountId account) {
        return handle.createQuery("""
                        SELECT e.id, e.account_id, e.reason, e.last_day, e.created_at, s.display_name, e.withdrawn_at
                        FROM debt_exemption e JOIN staff s ON s.id = e.created_by
                        WHERE e.account_id = :account ORDER BY e.id DESC""")
                .bind("account", account.value())
                .map(row -> new Exemption(
                        row.getColumn("id", Long.class),
                        new AccountId(row.getColumn("account_id", Long.class)),
                        row.getColumn("reason", String.class),
                        row.getColumn("last_day", LocalDate.class),
                        row.getColumn("created_at", Instant.class),
                        row.getColumn("display_name", String.class),
                        row.getColumn("withdrawn_at", Instant.class)))
                .list();
    }
}
