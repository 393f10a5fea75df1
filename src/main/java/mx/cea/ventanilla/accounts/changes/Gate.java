package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// What stands before every change that a customer asks for.
sealed interface Gate {

    /// The account is the caller's until his transaction ends.
    record Open(Account account) implements Gate {}

    record Shut(ChangeRefusal why) implements Gate {}

    /// Takes an account that is in use for a member of staff to whom its holder has proved who he is.
    static Gate before(Handle handle, Dialect dialect, StaffMember by, AccountId id, Instant now) {
        if (!by.may(Permission.CHANGE_ACCOUNTS)) {
            return new Shut(new ChangeRefusal.NotPermitted(Permission.CHANGE_ACCOUNTS));
        }
        Optional<Account> found = Accounts.take(handle, dialect, List.of(id)).stream().findFirst();
        if (found.isEmpty()) {
            return new Shut(new ChangeRefusal.NoSuchAccount());
        }
        if (!isInUse(found.get())) {
            return new Shut(new ChangeRefusal.NotInUse(found.get().state()));
        }
        return IdentityChecks.isProved(handle, by, id, now)
                ? new Open(found.get())
                : new Shut(new ChangeRefusal.IdentityMissing(IdentityPurpose.CHANGE));
    }

    static boolean isInUse(Account account) {
        return account.state() != AccountState.CANCELLED && account.state() != AccountState.MERGED;
    }
}
