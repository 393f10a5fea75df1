package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.util.function.Consumer;
import mx.cea.ventanilla.common.Money;
import org.jdbi.v3.core.Handle;

/// The measure of [Arrears] over the whole register.
final class ArrearsRepository {
    private static final int FETCH = 2_000;

    private static final String SQL = "WITH " + ArrearsSql.ofAll() + """

            SELECT contract_id, min(due_on) AS oldest_due_on, count(*) AS invoices, count(DISTINCT period) AS periods,
                sum(rest) AS amount
            FROM arrears GROUP BY contract_id ORDER BY contract_id""";

    private final Handle handle;

    ArrearsRepository(Handle handle) {
        this.handle = handle;
    }

    /// All contracts in arrears, one at a time.
    void each(LocalDate today, Consumer<ContractArrears> action) {
        handle.createQuery(SQL)
                .setFetchSize(FETCH)
                .bind("today", today)
                .map(row -> new ContractArrears(
                        new ContractId(row.getColumn("contract_id", Long.class)),
                        new ArrearsFigures(
                                today,
                                row.getColumn("oldest_due_on", LocalDate.class),
                                row.getColumn("invoices", Integer.class),
                                row.getColumn("periods", Integer.class),
                                row.getColumn("amount", Money.class))))
                .forEach(action);
    }
}
