package mx.cea.ventanilla.accounts.debt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/// What holds blocks back at a moment (BLO-7): exemptions, open *aclaraciones* and payments that are not posted. Each is
/// few in a whole office, so all are read at once.
final class Holds {
    /// A payment that is not posted by then was none.
    private static final int UNPOSTED_DAYS = 30;
    /// The kinds of request and the states by which an *aclaración* is open.
    private static final String CLARIFICATIONS = """
            SELECT contract_id, account_id, folio FROM request
            WHERE state IN ('RECEIVED', 'CLAIMED', 'ROUTED', 'WAITING') AND kind IN ('PAYMENT_NOT_APPLIED', 'HIGH_CONSUMPTION')
              AND (contract_id IS NOT NULL OR account_id IS NOT NULL)
            ORDER BY id DESC""";

    private final Map<AccountId, Held> exempt = new HashMap<>();
    private final Map<Long, Held> clarifiedContracts = new HashMap<>();
    private final Map<Long, Held> clarifiedAccounts = new HashMap<>();
    private final Map<Long, Held> unposted = new HashMap<>();

    private Holds() {}

    static Holds none() {
        return new Holds();
    }

    static Holds read(Handle handle, LocalDate today) {
        Holds holds = new Holds();
        handle.createQuery("""
                        SELECT account_id, reason, last_day FROM debt_exemption
                        WHERE withdrawn_at IS NULL AND last_day >= :today ORDER BY last_day, id""")
                .bind("today", today)
                .reduceRows(holds, Holds::exempt);
        handle.createQuery(CLARIFICATIONS).reduceRows(holds, Holds::clarification);
        handle.createQuery("""
                        SELECT contract_id, reference FROM payment
                        WHERE posted_on IS NULL AND amount > 0 AND paid_on >= :since
                        ORDER BY contract_id, paid_on DESC, reference""")
                .bind("since", today.minusDays(UNPOSTED_DAYS))
                .reduceRows(holds, Holds::unposted);
        return holds;
    }

    private static Holds exempt(Holds holds, RowView row) {
        holds.exempt.put(
                new AccountId(row.getColumn("account_id", Long.class)),
                new Held(
                        Held.Why.EXEMPT,
                        row.getColumn("reason", String.class),
                        row.getColumn("last_day", LocalDate.class)));
        return holds;
    }

    private static Holds clarification(Holds holds, RowView row) {
        Long contract = row.getColumn("contract_id", Long.class);
        Held held = new Held(Held.Why.CLARIFICATION, row.getColumn("folio", String.class), null);
        if (contract != null) {
            holds.clarifiedContracts.put(contract, held);
        } else {
            // one that names no contract may be about any of the account's
            holds.clarifiedAccounts.put(row.getColumn("account_id", Long.class), held);
        }
        return holds;
    }

    private static Holds unposted(Holds holds, RowView row) {
        holds.unposted.put(
                row.getColumn("contract_id", Long.class),
                new Held(Held.Why.UNPOSTED, row.getColumn("reference", String.class), null));
        return holds;
    }

    /// What holds back everything that an account owes; null where nothing does.
    @Nullable Held of(AccountId account) {
        Held held = exempt.get(account);
        return held != null ? held : clarifiedAccounts.get(account.value());
    }

    /// What holds back what one contract owes; null where nothing does.
    @Nullable Held of(Proof contract) {
        Held held = clarifiedContracts.get(contract.contract().value());
        return held != null ? held : unposted.get(contract.contract().value());
    }
}
