package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountWords;
import mx.cea.ventanilla.folios.Folio;
import org.jdbi.v3.core.Handle;

/// What is changed in the table `account`, and what a change must know of requests.
final class ChangeRepository {
    private static final int SHOWN = 50;

    private final Handle handle;

    ChangeRepository(Handle handle) {
        this.handle = handle;
    }

    /// @return false where it is in use no more
    boolean cancel(AccountId account, Instant now, Instant usernameUntil) {
        return handle.createUpdate("""
                                UPDATE account SET state = 'CANCELLED', cancelled_at = :now, username_until = :until
                                WHERE id = :id AND state <> 'CANCELLED' AND merged_into IS NULL""")
                        .bind("now", now)
                        .bind("until", usernameUntil)
                        .bind("id", account.value())
                        .execute()
                == 1;
    }

    /// Gives an account another address, telephone or both.
    void contact(Account changed) {
        handle.createUpdate("UPDATE account SET email = :email, phone = :phone, search_text = :words WHERE id = :id")
                .bind("email", changed.email())
                .bind("phone", changed.phone())
                .bind(
                        "words",
                        AccountWords.of(changed.username(), changed.displayName(), changed.email(), changed.phone()))
                .bind("id", changed.id().value())
                .execute();
    }

    /// The requests made with an account that are not ended, the oldest first.
    List<Folio> openRequests(AccountId account) {
        return handle.createQuery("""
                        SELECT folio FROM request
                        WHERE account_id = :account AND state NOT IN ('ANSWERED', 'CLOSED') ORDER BY id LIMIT :shown""")
                .bind("account", account.value())
                .bind("shown", SHOWN)
                .mapTo(String.class)
                .map(Folio::new)
                .list();
    }
}
