package mx.cea.ventanilla.accounts.debt;

import java.time.LocalDate;
import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsSql;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.settings.Settings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lifts the blocks for debt of accounts whose contracts no longer cross the limit (BLO-7): what crossed it was paid, or
/// the office allows more than before. Any number of workers may do it at once, and each as often as it likes: a block is
/// lifted, and told of, once. What a partial payment leaves over the limit stays blocked.
public final class DebtLifting {
    private static final int GROUP = 250;
    private static final String OPEN = """
            SELECT b.account_id FROM account_block b JOIN account a ON a.id = b.account_id
            WHERE b.cause = 'DEBT' AND b.lifted_at IS NULL AND a.state <> 'CANCELLED' AND a.merged_into IS NULL""";

    private final Database database;
    private final DebtLift lift;
    private volatile @Nullable Seen seen;
    private volatile boolean registerChanged;

    public DebtLifting(Database database, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.lift = new DebtLift(acts, letters);
    }

    /// What it depends on whether a block can be lifted; where nothing of it is new there is nothing to measure.
    ///
    /// @param block  the last block: one may have been begun while a payment was on its way
    /// @param imported the last import
    /// @param merges how many merges were made and undone: what a merged account owes is not looked at meanwhile
    private record Seen(LocalDate today, ArrearsLimit limit, long block, long imported, long merges) {}

    /// Hears what the database tells; from any thread.
    public void changed(Change change) {
        boolean told = change instanceof Change.Row row && row.topic().equals("register");
        // on a server it comes after a lost connection only, in which an import may have ended
        boolean missed = change instanceof Change.Anything && database.dialect() == Dialect.POSTGRESQL;
        if (told || missed) {
            registerChanged = true;
        }
    }

    /// Measures the blocked accounts again if the register, the day, the rule, the blocks or what is merged have changed
    /// since it last did, and always the first time.
    ///
    /// @return how many blocks were lifted
    public int liftIfChanged() {
        boolean told = registerChanged;
        registerChanged = false;
        Seen now = database.read(this::look);
        if (now.equals(seen) && !told) {
            return 0;
        }
        int lifted;
        try {
            lifted = liftPaid();
        } catch (RuntimeException e) {
            registerChanged |= told;
            throw e;
        }
        seen = now;
        return lifted;
    }

    private Seen look(Handle handle) {
        DebtBlockRepository blocks = new DebtBlockRepository(handle);
        return new Seen(
                database.clock().today(),
                ArrearsLimit.of(Settings.valuesIn(handle)),
                blocks.last(),
                blocks.lastImport(),
                blocks.merges());
    }

    /// Measures all blocked accounts again, and lifts what can be lifted.
    ///
    /// @return how many blocks were lifted
    public int liftPaid() {
        List<AccountId> paid = database.snapshot(handle ->
                new DebtBlockRepository(handle).anyOpen() ? notCrossing(handle, OPEN, List.of()) : List.<AccountId>of());
        int lifted = 0;
        for (int from = 0; from < paid.size(); from += GROUP) {
            List<AccountId> group = paid.subList(from, Math.min(paid.size(), from + GROUP));
            lifted += database.write(handle -> lift(handle, group));
        }
        return lifted;
    }

    /// Measures some accounts again and lifts what can be lifted. The register need not keep still for it: whatever an
    /// import that is under way brings, it is paid by now; and messages are not to wait for the end of an import.
    private int lift(Handle handle, List<AccountId> candidates) {
        List<Account> accounts = Accounts.take(handle, database.dialect(), candidates);
        List<AccountId> paid = notCrossing(handle, OPEN + " AND b.account_id IN (<accounts>)", candidates);
        List<Account> toLift = accounts.stream()
                .filter(account -> paid.contains(account.id()) && account.state() == AccountState.BLOCKED)
                .toList();
        return lift.lift(handle, toLift, null, DebtLetters.Reason.PAID, null, database.clock().now()).size();
    }

    /// The accounts of a subquery none of whose contracts cross the limit.
    private List<AccountId> notCrossing(Handle handle, String accounts, List<AccountId> named) {
        ArrearsLimit limit = ArrearsLimit.of(Settings.valuesIn(handle));
        var query = handle.createQuery("WITH blocked AS (" + accounts + "),\n"
                + ArrearsSql.ofThose(
                        "SELECT l.contract_id FROM account_contract l JOIN blocked b ON b.account_id = l.account_id")
                + ",\n" + ArrearsSql.crossing(limit) + """

                SELECT b.account_id FROM blocked b
                WHERE NOT EXISTS (SELECT 1 FROM account_contract l JOIN crossing x ON x.contract_id = l.contract_id
                                  WHERE l.account_id = b.account_id)
                ORDER BY b.account_id""");
        if (!named.isEmpty()) {
            query.bindList("accounts", named.stream().map(AccountId::value).toList());
        }
        return ArrearsSql.bind(query, database.clock().today(), limit)
                .map(row -> new AccountId(row.getColumn("account_id", Long.class)))
                .list();
    }
}
