package mx.cea.ventanilla.accounts.activation;

import java.time.Instant;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.audit.StaffId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `activation_token` and `account_password`, and how far an account's registration went.
final class ActivationRepository {
    private final Handle handle;

    ActivationRepository(Handle handle) {
        this.handle = handle;
    }

    /// A token as it is kept.
    record Row(
            long id,
            AccountId account,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant replacedAt) {}

    /// Takes an account that waits for its activation into this transaction's hands. Whether it is blocked does not matter:
    /// it is activated and stays blocked (BLO-9).
    ///
    /// @return false where it is active, cancelled or merged
    boolean holdPending(AccountId account) {
        return handle.createUpdate("""
                        UPDATE account SET state = state
                        WHERE id = :id AND state = 'PENDING' AND merged_into IS NULL""")
                        .bind("id", account.value())
                        .execute()
                == 1;
    }

    /// Whether an account waits for its activation, blocked or not.
    boolean isPending(AccountId account) {
        return handle.createQuery("""
                        SELECT count(*) FROM account
                        WHERE id = :id AND state = 'PENDING' AND merged_into IS NULL""")
                        .bind("id", account.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /// Whether a member of staff registered an account with its holder before him, after a moment.
    boolean isRegisteredBy(StaffId by, AccountId account, Instant after) {
        return handle.createQuery("""
                        SELECT count(*) FROM account_act
                        WHERE account_id = :account AND kind = 'REGISTERED' AND channel = 'COUNTER'
                            AND staff_id = :by AND at > :after""")
                        .bind("account", account.value())
                        .bind("by", by.value())
                        .bind("after", after)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void insertToken(
            @Nullable StaffId by, AccountId account, String hash, Instant now, Instant expiresAt) {
        handle.createUpdate("""
                        INSERT INTO activation_token (account_id, token_hash, created_at, created_by, expires_at)
                        VALUES (:account, :hash, :now, :by, :expires)""")
                .bind("account", account.value())
                .bind("hash", hash)
                .bind("now", now)
                .bind("by", by == null ? null : by.value())
                .bind("expires", expiresAt)
                .execute();
    }

    Optional<Row> token(String hash) {
        return handle.createQuery("""
                        SELECT id, account_id, expires_at, used_at, replaced_at FROM activation_token
                        WHERE token_hash = :hash""")
                .bind("hash", hash)
                .map((r, c) -> {
                    var instants = c.findColumnMapperFor(Instant.class).orElseThrow();
                    return new Row(
                            r.getLong("id"),
                            new AccountId(r.getLong("account_id")),
                            instants.map(r, "expires_at", c),
                            instants.map(r, "used_at", c),
                            instants.map(r, "replaced_at", c));
                })
                .findOne();
    }

    /// The link that an account was sent last is good no more, whether it has run out or not.
    void replaceToken(AccountId account, Instant now) {
        handle.createUpdate("""
                        UPDATE activation_token SET replaced_at = :now
                        WHERE account_id = :account AND used_at IS NULL AND replaced_at IS NULL""")
                .bind("account", account.value())
                .bind("now", now)
                .execute();
    }

    /// @return whether it was still good
    boolean useToken(long id, Instant now) {
        return handle.createUpdate("""
                        UPDATE activation_token SET used_at = :now
                        WHERE id = :id AND used_at IS NULL AND replaced_at IS NULL AND expires_at > :now""")
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void insertPassword(AccountId account, String hash, Instant now) {
        handle.createUpdate("""
                        INSERT INTO account_password (account_id, password_hash, set_at)
                        VALUES (:account, :hash, :now)""")
                .bind("account", account.value())
                .bind("hash", hash)
                .bind("now", now)
                .execute();
    }

    /// @return whether the account was pending until now
    boolean activate(AccountId account) {
        return handle.createUpdate("UPDATE account SET state = 'ACTIVE' WHERE id = :id AND state = 'PENDING'")
                        .bind("id", account.value())
                        .execute()
                == 1;
    }
}
