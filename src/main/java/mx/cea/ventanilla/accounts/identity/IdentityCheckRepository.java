package mx.cea.ventanilla.accounts.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.identity.IdentityCheck.Outcome;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;

/// The table `identity_check`, and of the register what the questions need.
final class IdentityCheckRepository {
    private static final int SHOWN = 50;

    private static final String KINDS = Arrays.stream(IdentityDocument.Kind.values())
            .map(kind -> "%1$s.means LIKE '" + kind + " %%'")
            .collect(Collectors.joining(" OR ", "(", ")"));

    /// The check `c`, if it was a try in vain since the last that was not, or since a supervisor let it be tried again.
    /// Tries are questions alone: a document neither counts among them nor puts an end to them.
    private static final String IN_VAIN = """
            c.outcome = 'FAILED' AND c.id > coalesce((
                SELECT max(l.id) FROM identity_check l
                WHERE l.account_id = c.account_id AND l.outcome <> 'FAILED' AND NOT %s), 0)""".formatted(ofDocument("l"));

    private final Handle handle;

    IdentityCheckRepository(Handle handle) {
        this.handle = handle;
    }

    /// Whether a check was of a document that was shown, not of questions.
    private static String ofDocument(String check) {
        return KINDS.formatted(check);
    }

    /// Makes other tries at the same account wait for the end of this transaction, by the lock that the server's own
    /// trigger takes. An embedded database has one writer anyhow.
    void lock(Dialect dialect, AccountId account) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('identity_check'), CAST(:account AS integer))) l")
                    .bind("account", account.value())
                    .mapTo(Integer.class)
                    .one();
        }
    }

    /// How many tries were in vain since the last that was not, or since a supervisor let it be tried again.
    int failures(AccountId account) {
        return handle.createQuery("SELECT count(*) FROM identity_check c WHERE c.account_id = :account AND " + IN_VAIN)
                .bind("account", account.value())
                .mapTo(Integer.class)
                .one();
    }

    /// The last check of an account that was no document; 0 where there was none.
    long lastTry(AccountId account) {
        return handle.createQuery("""
                        SELECT coalesce(max(c.id), 0) FROM identity_check c
                        WHERE c.account_id = :account AND NOT %s""".formatted(ofDocument("c")))
                .bind("account", account.value())
                .mapTo(Long.class)
                .one();
    }

    /// When the identity was last proved to a member of staff, or to anybody by a document for being reactivated, and
    /// nobody has failed to prove it since.
    Optional<Instant> lastProved(AccountId account, StaffId by) {
        return handle.createQuery("""
                        SELECT c.at FROM identity_check c WHERE c.account_id = :account AND c.outcome = 'PASSED'
                            AND (c.staff_id = :by OR c.purpose = 'REACTIVATION' AND %s)
                            AND NOT EXISTS (SELECT 1 FROM identity_check f
                                            WHERE f.account_id = :account AND f.outcome = 'FAILED' AND f.id > c.id)
                        ORDER BY c.id DESC LIMIT 1""".formatted(ofDocument("c")))
                .bind("account", account.value())
                .bind("by", by.value())
                .mapTo(Instant.class)
                .findOne();
    }

    void insert(AccountId account, StaffId by, Instant at, IdentityPurpose purpose, String means, Outcome outcome) {
        handle.createUpdate("""
                        INSERT INTO identity_check (account_id, staff_id, at, purpose, means, outcome)
                        VALUES (:account, :by, :at, :purpose, :means, :outcome)""")
                .bind("account", account.value())
                .bind("by", by.value())
                .bind("at", at)
                .bind("purpose", purpose.name())
                .bind("means", means)
                .bind("outcome", outcome.name())
                .execute();
    }

    /// The latest first.
    List<IdentityCheck> of(AccountId account) {
        return handle.createQuery("""
                        SELECT c.at, s.display_name, c.purpose, c.means, c.outcome
                        FROM identity_check c JOIN staff s ON s.id = c.staff_id
                        WHERE c.account_id = :account ORDER BY c.id DESC LIMIT :shown""")
                .bind("account", account.value())
                .bind("shown", SHOWN)
                .map(row -> new IdentityCheck(
                        row.getColumn("at", Instant.class),
                        row.getColumn("display_name", String.class),
                        IdentityPurpose.valueOf(row.getColumn("purpose", String.class)),
                        row.getColumn("means", String.class),
                        Outcome.valueOf(row.getColumn("outcome", String.class))))
                .list();
    }

    /// The accounts for which all tries were in vain, the latest first.
    List<LockedIdentity> locked(int tries) {
        return handle.createQuery("""
                        SELECT a.id, a.username, a.display_name, c.at, s.display_name AS tried_by, c.purpose
                        FROM (SELECT c.account_id, max(c.id) AS last FROM identity_check c WHERE %s
                              GROUP BY c.account_id HAVING count(*) >= :tries) k
                        JOIN identity_check c ON c.id = k.last JOIN account a ON a.id = k.account_id
                        JOIN staff s ON s.id = c.staff_id ORDER BY c.id DESC LIMIT :shown""".formatted(IN_VAIN))
                .bind("tries", tries)
                .bind("shown", SHOWN)
                .map(row -> new LockedIdentity(
                        new AccountId(row.getColumn("id", Long.class)),
                        new Username(row.getColumn("username", String.class)),
                        row.getColumn("display_name", String.class),
                        row.getColumn("at", Instant.class),
                        row.getColumn("tried_by", String.class),
                        IdentityPurpose.valueOf(row.getColumn("purpose", String.class))))
                .list();
    }

    /// The amount of a contract's last invoice that is wholly paid.
    Optional<Money> lastPaid(ContractId contract) {
        return handle.createQuery("""
                        SELECT amount FROM invoice WHERE contract_id = :contract AND amount > 0 AND paid >= amount
                        ORDER BY year DESC, month DESC, id DESC LIMIT 1""")
                .bind("contract", contract.value())
                .mapTo(Money.class)
                .findOne();
    }
}
