package mx.cea.ventanilla.accounts.registration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.AccountWords;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.registration.Alike.Why;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// What a registration adds: account, links, representative and consents.
final class RegistrationRepository {
    /// More accounts than one person goes through.
    private static final int SHOWN = 20;

    private final Handle handle;

    RegistrationRepository(Handle handle) {
        this.handle = handle;
    }

    /// Whether a username can be had.
    ///
    /// @param reservedUntil null where it is somebody's, not reserved
    record Holding(@Nullable Instant reservedUntil) {}

    /// Gives up the username of a cancelled account whose time is over.
    void freeUsername(Username username, Instant now) {
        handle.createUpdate("""
                        UPDATE account SET username_folded = username_folded || ' ' || id
                        WHERE username_folded = :folded AND state = 'CANCELLED' AND username_until <= :now""")
                .bind("folded", username.folded())
                .bind("now", now)
                .execute();
    }

    /// Who has a username; empty where nobody has, or its time is over.
    Optional<Holding> holding(Username username, Instant now) {
        return handle.createQuery("""
                        SELECT CASE WHEN state = 'CANCELLED' THEN username_until END AS reserved_until FROM account
                        WHERE username_folded = :folded
                            AND (state <> 'CANCELLED' OR username_until IS NULL OR username_until > :now)""")
                .bind("folded", username.folded())
                .bind("now", now)
                .map(row -> new Holding(row.getColumn("reserved_until", Instant.class)))
                .findOne();
    }

    /// Accounts that are alike, and can still be used, or will be, or were cancelled with a block that nobody lifted; the
    /// latter, and the oldest, first.
    ///
    /// @param holderKey the folded name; empty where it is not looked at
    /// @param email     empty where it is not looked at
    List<Alike> alike(String holderKey, String email, @Nullable ContractId contract) {
        return handle.createQuery("""
                        SELECT a.id, a.username, a.display_name, a.email, a.phone, s.state, a.created_at, a.holder_key,
                            EXISTS (SELECT 1 FROM account_contract l
                                    WHERE l.account_id = a.id AND l.contract_id = :contract) AS linked
                        FROM account a JOIN account_standing s ON s.account_id = a.id
                        WHERE a.id IN (
                                SELECT id FROM account WHERE holder_key = :key AND holder_key <> ''
                                UNION SELECT id FROM account WHERE lower(email) = lower(:email)
                                UNION SELECT account_id FROM account_contract WHERE contract_id = :contract)
                            AND (s.state NOT IN ('CANCELLED', 'MERGED')
                                OR s.state = 'CANCELLED' AND EXISTS (
                                    SELECT 1 FROM account_block b WHERE b.account_id = a.id AND b.lifted_at IS NULL))
                        ORDER BY CASE s.state WHEN 'CANCELLED' THEN 0 ELSE 1 END, a.id LIMIT :shown""")
                .bind("key", holderKey)
                .bind("email", email)
                .bind("contract", contract == null ? -1 : contract.value())
                .bind("shown", SHOWN)
                .map(row -> alike(row, holderKey, email))
                .list();
    }

    private static Alike alike(RowView row, String holderKey, String email) {
        Account account = new Account(
                new AccountId(row.getColumn("id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                row.getColumn("email", String.class),
                row.getColumn("phone", String.class),
                AccountState.valueOf(row.getColumn("state", String.class)),
                row.getColumn("created_at", Instant.class));
        Set<Why> why = EnumSet.noneOf(Why.class);
        if (!holderKey.isEmpty() && holderKey.equals(row.getColumn("holder_key", String.class))) {
            why.add(Why.HOLDER);
        }
        if (account.email().equalsIgnoreCase(email)) {
            why.add(Why.EMAIL);
        }
        if (row.getColumn("linked", Boolean.class)) {
            why.add(Why.CONTRACT);
        }
        if (account.state() == AccountState.CANCELLED) {
            why.add(Why.BLOCK_LEFT);
        }
        return new Alike(account, why);
    }

    /// An account that awaits its activation.
    ///
    /// @param key the holder's folded name
    record NewRow(
            Username username,
            String displayName,
            String key,
            ClaimedHolder holder,
            String email,
            @Nullable String phone) {}

    AccountId insert(NewRow row, Instant now) {
        return new AccountId(handle.createUpdate("""
                        INSERT INTO account (username, username_folded, display_name, email, phone, state, created_at,
                            search_text, holder_kind, holder_key)
                        VALUES (:username, :folded, :name, :email, :phone, 'PENDING', :now,
                            :search_text, :holder_kind, :holder_key)""")
                .bind("username", row.username().text())
                .bind("folded", row.username().folded())
                .bind("name", row.displayName())
                .bind("email", row.email())
                .bind("phone", row.phone())
                .bind("now", now)
                .bind("search_text", AccountWords.of(row.username(), row.displayName(), row.email(), row.phone()))
                .bind("holder_kind", row.holder() instanceof ClaimedHolder.Person ? "PERSON" : "COMPANY")
                .bind("holder_key", row.key())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /// Makes others who give the same contract to an account wait for the end of this transaction, lest two at once not see
    /// each other. SQLite has one writer.
    void hold(ContractId contract, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtext('account_contract'), CAST(:contract AS integer)) IS NULL")
                    .bind("contract", contract.value())
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    /// @return false where it was linked before
    boolean link(AccountId account, ContractId contract) {
        return handle.createUpdate("""
                                INSERT INTO account_contract (account_id, contract_id) VALUES (:account, :contract)
                                ON CONFLICT (account_id, contract_id) DO NOTHING""")
                        .bind("account", account.value())
                        .bind("contract", contract.value())
                        .execute()
                == 1;
    }

    /// Whether an account can be linked to contracts.
    boolean isOpen(AccountId account) {
        return handle.createQuery("""
                        SELECT count(*) FROM account_standing
                        WHERE account_id = :account AND state NOT IN ('CANCELLED', 'MERGED')""")
                        .bind("account", account.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    void insertConsents(AccountAct act, @Nullable StaffId by, Map<ConsentText, String> versions) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO account_consent (account_id, act_id, text, version, accepted_at, staff_id)
                VALUES (:account, :act, :text, :version, :at, :by)""");
        versions.forEach((text, version) -> batch.bind("account", act.account().value())
                .bind("act", act.id())
                .bind("text", text.name())
                .bind("version", version)
                .bind("at", act.at())
                .bind("by", by == null ? null : by.value())
                .add());
        batch.execute();
    }

    void insertRepresentative(AccountId account, DeclaredRepresentative who, @Nullable StaffId by, Instant now) {
        DeclaredRepresentative.Scan scan = who.scan();
        String type = scan == null ? null : FileContent.mediaType(scan.content());
        handle.createUpdate("""
                        INSERT INTO account_representative (account_id, kind, name, document, file_name, media_type,
                            size_bytes, sha256, content, since, staff_id)
                        VALUES (:account, :kind, :name, :document, :file_name, :media_type,
                            :bytes, :sha256, :content, :now, :by)""")
                .bind("account", account.value())
                .bind("kind", who.power().name())
                .bind("name", Checks.tidy(who.name()))
                .bind("document", Checks.tidy(who.document()))
                .bind("file_name", scan == null || type == null ? null : FileContent.safeName(scan.fileName(), type))
                .bind("media_type", type)
                .bind("bytes", scan == null ? null : Long.valueOf(scan.content().length))
                .bind("sha256", scan == null ? null : FileContent.sha256(scan.content()))
                .bindByType("content", scan == null ? null : scan.content(), byte[].class)
                .bind("now", now)
                .bind("by", by == null ? null : by.value())
                .execute();
    }
}
