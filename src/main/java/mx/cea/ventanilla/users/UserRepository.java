package mx.cea.ventanilla.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.mail.OutboxMessage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the window of an account shows beside what other features know of it.
final class UserRepository {
    /// Far more than anybody has; only what is shown is bounded.
    private static final int SHOWN = 20;

    private final Handle handle;

    UserRepository(Handle handle) {
        this.handle = handle;
    }

    UserView.@Nullable Ending ending(Account account) {
        return switch (account.state()) {
            case MERGED -> merge(account.id(), "merged_id", "kept_id").stream()
                    .findFirst()
                    .map(UserView.Ending.Merged::new)
                    .orElse(null);
            case CANCELLED -> cancelled(account.id()).orElse(null);
            case PENDING, ACTIVE, BLOCKED -> null;
        };
    }

    private Optional<UserView.Ending> cancelled(AccountId id) {
        return handle.createQuery("SELECT cancelled_at, username_until FROM account WHERE id = :id AND cancelled_at IS NOT NULL")
                .bind("id", id.value())
                .<UserView.Ending>map(row -> new UserView.Ending.Cancelled(
                        row.getColumn("cancelled_at", Instant.class), row.getColumn("username_until", Instant.class)))
                .findOne();
    }

    /// The accounts whose place this one took, the latest first.
    List<MergedAccount> mergedInto(AccountId id) {
        return merge(id, "kept_id", "merged_id");
    }

    private record Merge(AccountId other, Instant at, String by, String reason) {}

    private List<MergedAccount> merge(AccountId id, String own, String other) {
        return handle
                .createQuery("SELECT m." + other + " AS other, m.merged_at, s.display_name, m.reason"
                        + " FROM account_merge m JOIN staff s ON s.id = m.merged_by"
                        + " WHERE m." + own + " = :id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT :shown")
                .bind("id", id.value())
                .bind("shown", SHOWN)
                .map(row -> new Merge(
                        new AccountId(row.getColumn("other", Long.class)),
                        row.getColumn("merged_at", Instant.class),
                        row.getColumn("display_name", String.class),
                        row.getColumn("reason", String.class)))
                .list()
                .stream()
                .flatMap(merge -> Accounts.byId(handle, merge.other()).stream()
                        .map(account -> new MergedAccount(account, merge.at(), merge.by(), merge.reason())))
                .toList();
    }

    /// The other accounts in use whose holder has the same name, by username; a name of one word says too little.
    List<Account> namesakes(AccountId id) {
        return handle
                .createQuery("""
                        SELECT o.id FROM account a JOIN account o ON o.holder_key = a.holder_key AND o.id <> a.id
                        WHERE a.id = :id AND a.holder_key LIKE '% %' AND o.state <> 'CANCELLED' AND o.merged_into IS NULL
                        ORDER BY o.username_folded LIMIT :shown""")
                .bind("id", id.value())
                .bind("shown", SHOWN)
                .map(row -> new AccountId(row.getColumn("id", Long.class)))
                .list()
                .stream()
                .flatMap(other -> Accounts.byId(handle, other).stream())
                .filter(account -> account.state() != AccountState.MERGED)
                .toList();
    }

    /// @param before those older than this one, null for the latest
    List<UserMessage> messages(AccountId account, @Nullable Long before, int limit) {
        return handle.createQuery("""
                        SELECT m.id, m.number, m.recipient, m.title, m.state, m.queued_at, m.sent_at
                        FROM (SELECT id FROM message WHERE subject_kind = 'ACCOUNT' AND subject_id = :account
                              UNION ALL
                              SELECT n.id FROM request r JOIN message n ON n.subject_kind = 'REQUEST' AND n.subject_id = r.id
                              WHERE r.account_id = :account) f
                        JOIN message m ON m.id = f.id
                        WHERE f.id < :before ORDER BY f.id DESC LIMIT :limit""")
                .bind("account", account.value())
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("limit", limit)
                .map(row -> new UserMessage(
                        row.getColumn("id", Long.class),
                        row.getColumn("number", String.class),
                        row.getColumn("recipient", String.class),
                        row.getColumn("title", String.class),
                        OutboxMessage.State.valueOf(row.getColumn("state", String.class)),
                        row.getColumn("queued_at", Instant.class),
                        row.getColumn("sent_at", Instant.class)))
                .list();
    }
}
