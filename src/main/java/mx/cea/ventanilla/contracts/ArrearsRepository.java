package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.util.function.Consumer;
import mx.cea.ventanilla.common.Money;
import org.jdbi.v3.core.Handle;

/// The measure of [Arrears] over the whole register. Both databases run the same statement; it reads those invoices
/// alone that their own payments do not exactly cover, which are few and have an index of their own.
final class ArrearsRepository {
    private static final int FETCH = 2_000;

    static final String SQL = """
            WITH unsettled AS (
                SELECT id, contract_id, due_on, year * 12 + month AS period, amount - paid AS rest
                FROM invoice WHERE amount <> paid AND (paid > amount OR due_on < :today)),
            credit AS (
                SELECT contract_id, sum(amount) AS amount FROM (
                    SELECT contract_id, -rest AS amount FROM unsettled WHERE rest < 0
                    UNION ALL
                    SELECT contract_id, amount FROM payment WHERE invoice_id IS NULL AND posted_on IS NOT NULL) AS single
                GROUP BY contract_id HAVING sum(amount) > 0),
            due AS (
                SELECT contract_id, due_on, period, rest,
                    sum(rest) OVER (PARTITION BY contract_id ORDER BY due_on, id) AS up_to_here
                FROM unsettled WHERE rest > 0),
            arrears AS (
                SELECT due.contract_id, due.due_on, due.period,
                    CASE WHEN due.up_to_here - due.rest >= coalesce(credit.amount, 0) THEN due.rest
                         ELSE due.up_to_here - coalesce(credit.amount, 0) END AS rest
                FROM due LEFT JOIN credit ON credit.contract_id = due.contract_id
                WHERE due.up_to_here > coalesce(credit.amount, 0))
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
