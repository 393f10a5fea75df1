package mx.cea.ventanilla.accounts.calls;

import java.time.Instant;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.audit.StaffId;
import org.jdbi.v3.core.Handle;

/// Of the table `account_block` what a call lifts.
final class CallRepository {
    private final Handle handle;

    CallRepository(Handle handle) {
        this.handle = handle;
    }

    /// @return how many were lifted: none where none has ended, or somebody else was first
    int liftEnded(AccountId account, StaffId by, Instant now) {
        return handle.createUpdate("""
                        UPDATE account_block SET lifted_at = :now, lifted_by = :by, lift = 'CALL'
                        WHERE account_id = :account AND cause = 'MISUSE' AND lifted_at IS NULL AND ends_at <= :now""")
                .bind("now", now)
                .bind("by", by.value())
                .bind("account", account.value())
                .execute();
    }
}
