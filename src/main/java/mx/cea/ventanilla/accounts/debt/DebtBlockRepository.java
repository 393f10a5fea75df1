package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.debt.DebtMeasure.Measured;
import mx.cea.ventanilla.audit.StaffId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The blocks for debt in the table `account_block`.
final class DebtBlockRepository {
    private final Handle handle;

    DebtBlockRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(StaffId by, long run, Collection<Measured> accounts, Instant at) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, run_id)
                VALUES (:account, 'DEBT', :reason, :at, :by, :run)""");
        for (Measured account : accounts) {
            batch.bind("account", account.account().value())
                    .bind("reason", AccountBlocks.written(account.contracts()))
                    .bind("at", at)
                    .bind("by", by.value())
                    .bind("run", run)
                    .add();
        }
        batch.execute();
    }

    /// Gives an open block its proof, where it has none.
    void prove(Measured account, Instant begunAt) {
        handle.createUpdate("""
                        UPDATE account_block SET reason = :reason, begun_at = :at
                        WHERE account_id = :account AND cause = 'DEBT' AND lifted_at IS NULL AND reason = '[]'""")
                .bind("account", account.account().value())
                .bind("reason", AccountBlocks.written(account.contracts()))
                .bind("at", begunAt)
                .execute();
    }

    /// Which of some accounts have an open block of a cause.
    Set<AccountId> open(Collection<AccountId> accounts, String cause) {
        return new HashSet<>(handle.createQuery("""
                        SELECT account_id FROM account_block
                        WHERE account_id IN (<accounts>) AND cause = :cause AND lifted_at IS NULL""")
                .bindList("accounts", accounts.stream().map(AccountId::value).toList())
                .bind("cause", cause)
                .map(row -> new AccountId(row.getColumn("account_id", Long.class)))
                .list());
    }

    /// Lifts the open blocks for debt of some accounts.
    ///
    /// @param by   null where the program does
    /// @param note null where there is nothing to say
    /// @return whose were lifted by this very call
    List<AccountId> lift(
            Collection<AccountId> accounts, Lift.Kind kind, @Nullable StaffId by, @Nullable String note, Instant at) {
        // the worker may not even name the column of who did it
        String name = by == null ? "" : "lifted_by = :by, ";
        List<AccountId> lifted = new ArrayList<>();
        for (AccountId account : accounts) {
            var update = handle.createUpdate("UPDATE account_block SET " + name + """
                            lifted_at = :at, lift = :lift, lift_note = :note
                            WHERE account_id = :account AND cause = 'DEBT' AND lifted_at IS NULL""")
                    .bind("account", account.value())
                    .bind("at", at)
                    .bind("lift", kind.name())
                    .bind("note", note);
            if (by != null) {
                update.bind("by", by.value());
            }
            if (update.execute() == 1) {
                lifted.add(account);
            }
        }
        return lifted;
    }

    /// The number of the last block, by which it is seen that some were begun.
    long last() {
        Long last = handle.createQuery("SELECT max(id) FROM account_block").mapTo(Long.class).one();
        return last == null ? 0 : last;
    }

    /// The number of the last import that changed the register or tried to.
    long lastImport() {
        Long last = handle.createQuery("SELECT max(id) FROM import_run").mapTo(Long.class).one();
        return last == null ? 0 : last;
    }

    /// How many merges of accounts were made and how many undone, together.
    long merges() {
        return handle.createQuery("SELECT count(*) + count(undone_at) FROM account_merge")
                .mapTo(Long.class)
                .one();
    }

    boolean anyOpen() {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM account_block WHERE cause = 'DEBT' AND lifted_at IS NULL)""")
                .mapTo(Boolean.class)
                .one();
    }
}
