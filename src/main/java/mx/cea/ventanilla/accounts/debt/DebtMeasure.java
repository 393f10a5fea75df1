package mx.cea.ventanilla.accounts.debt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountBlock.ProofInvoice;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ArrearsFigures;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsSql;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Measures accounts by their linked contracts (BLO-7): which are active, cross the limit and are not blocked for debt,
/// by which invoices, and what holds them back: a contract that is held back proves nothing while another one does, and
/// the account is held back where all are. The caller's transaction sees one moment, or keeps the register still.
final class DebtMeasure {
    private static final int FETCH = 2_000;

    private static final String CROSSING = """
            SELECT a.id AS account_id, c.id AS contract_id, c.number AS contract, i.number AS invoice, r.due_on, r.rest
            FROM crossing x
            JOIN account_contract l ON l.contract_id = x.contract_id
            JOIN account a ON a.id = l.account_id AND a.state = 'ACTIVE' AND a.merged_into IS NULL
            JOIN contract c ON c.id = x.contract_id
            JOIN arrears r ON r.contract_id = x.contract_id
            JOIN invoice i ON i.id = r.invoice_id
            """;
    private static final String OPEN_BLOCK = """
            EXISTS (SELECT 1 FROM account_block b
                    WHERE b.account_id = a.id AND b.cause = 'DEBT' AND b.lifted_at IS NULL)
            """;
    private static final String NOT_BLOCKED = "WHERE NOT " + OPEN_BLOCK;
    private static final String IN_ORDER = "ORDER BY a.id, c.id, r.due_on, i.id";

    private final Handle handle;
    private final LocalDate today;
    private final ArrearsLimit limit;

    DebtMeasure(Handle handle, LocalDate today, ArrearsLimit limit) {
        this.handle = handle;
        this.today = today;
        this.limit = limit;
    }

    /// An account that crosses the limit.
    ///
    /// @param contracts those that cross it and are not held back, or else all that cross it, with the invoices that prove
    ///     it; at least one
    /// @param held      null where it can be blocked
    record Measured(AccountId account, List<Proof> contracts, @Nullable Held held) {
        int months() {
            return contracts.stream().mapToInt(Proof::months).max().orElse(0);
        }

        Money amount() {
            return contracts.stream().map(Proof::amount).reduce(Money.ZERO, Money::plus);
        }

        LocalDate oldestDueOn() {
            return contracts.stream()
                    .map(contract -> contract.invoices().getFirst().dueOn())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }

        /// What an act keeps of it.
        Map<String, String> declared() {
            return Map.of(
                    "cause", "DEBT",
                    "contracts", contracts.stream().map(each -> each.number().digits()).collect(Collectors.joining(", ")),
                    "months", String.valueOf(months()),
                    "amount", amount().format());
        }
    }

    /// Measures every account, one after the other by their keys; the action may write with the same handle.
    void each(Consumer<Measured> action) {
        each(NOT_BLOCKED, Holds.read(handle, today), action);
    }

    /// Measures those that are blocked for debt instead, whom nothing holds back any more.
    void eachBlocked(Consumer<Measured> action) {
        each("WHERE " + OPEN_BLOCK, Holds.none(), action);
    }

    private void each(String which, Holds holds, Consumer<Measured> action) {
        measure(
                handle.createQuery("WITH " + ArrearsSql.ofThose("SELECT contract_id FROM account_contract") + ",\n"
                        + ArrearsSql.crossing(limit) + "\n" + CROSSING + which + IN_ORDER),
                holds,
                action);
    }

    /// Measures some accounts.
    ///
    /// @param accounts some hundreds at most, at least one
    Map<AccountId, Measured> of(Collection<AccountId> accounts) {
        Map<AccountId, Measured> found = new HashMap<>();
        measure(
                handle.createQuery("WITH "
                                + ArrearsSql.ofThose(
                                        "SELECT contract_id FROM account_contract WHERE account_id IN (<accounts>)")
                                + ",\n" + ArrearsSql.crossing(limit) + "\n" + CROSSING + NOT_BLOCKED
                                + "AND a.id IN (<accounts>) " + IN_ORDER)
                        .bindList("accounts", accounts.stream().map(AccountId::value).toList()),
                Holds.read(handle, today),
                measured -> found.put(measured.account(), measured));
        return found;
    }

    private void measure(Query query, Holds holds, Consumer<Measured> action) {
        Gathering gathering = new Gathering(holds, action);
        ArrearsSql.bind(query, today, limit)
                .setFetchSize(FETCH)
                .map(DebtMeasure::row)
                .forEach(gathering::add);
        gathering.finish();
    }

    private record Row(long account, ContractId contract, String number, ProofInvoice invoice) {}

    private static Row row(RowView row) {
        return new Row(
                row.getColumn("account_id", Long.class),
                new ContractId(row.getColumn("contract_id", Long.class)),
                row.getColumn("contract", String.class),
                new ProofInvoice(
                        row.getColumn("invoice", String.class),
                        row.getColumn("due_on", LocalDate.class),
                        row.getColumn("rest", Money.class)));
    }

    /// Makes accounts of rows that come by account and contract.
    private final class Gathering {
        private final Holds holds;
        private final Consumer<Measured> action;
        private final List<Proof> contracts = new ArrayList<>();
        private final List<ProofInvoice> invoices = new ArrayList<>();
        private @Nullable Row last;

        Gathering(Holds holds, Consumer<Measured> action) {
            this.holds = holds;
            this.action = action;
        }

        void add(Row row) {
            if (last != null && (last.account() != row.account() || !last.contract().equals(row.contract()))) {
                endContract(last);
                if (last.account() != row.account()) {
                    endAccount(last);
                }
            }
            invoices.add(row.invoice());
            last = row;
        }

        void finish() {
            if (last != null) {
                endContract(last);
                endAccount(last);
            }
        }

        private void endContract(Row of) {
            Money amount = invoices.stream().map(ProofInvoice::rest).reduce(Money.ZERO, Money::plus);
            int months = new ArrearsFigures(today, invoices.getFirst().dueOn(), invoices.size(), 0, amount).months();
            contracts.add(new Proof(of.contract(), new ContractNumber(of.number()), months, amount, invoices));
            invoices.clear();
        }

        private void endAccount(Row of) {
            AccountId account = new AccountId(of.account());
            List<Proof> free = contracts.stream().filter(each -> holds.of(each) == null).toList();
            Held held = holds.of(account);
            if (held == null && free.isEmpty()) {
                held = weightiest();
            }
            action.accept(new Measured(account, held == null ? free : List.copyOf(contracts), held));
            contracts.clear();
        }

        private @Nullable Held weightiest() {
            return contracts.stream()
                    .map(holds::of)
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(Held::why))
                    .orElse(null);
        }
    }
}
