package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;

/// The measure of [Arrears] as common table expressions, for statements over many contracts in either database. They read
/// those invoices alone that their own payments do not exactly cover, which are few and have an index of their own.
public final class ArrearsSql {
    private static final String EXPRESSIONS = """
            unsettled AS (
                SELECT id, contract_id, due_on, year * 12 + month AS period, amount - paid AS rest
                FROM invoice WHERE amount <> paid AND (paid > amount OR due_on < :today)%1$s),
            credit AS (
                SELECT contract_id, sum(amount) AS amount FROM (
                    SELECT contract_id, -rest AS amount FROM unsettled WHERE rest < 0
                    UNION ALL
                    SELECT contract_id, amount FROM payment
                    WHERE invoice_id IS NULL AND posted_on IS NOT NULL%1$s) AS single
                GROUP BY contract_id HAVING sum(amount) > 0),
            due AS (
                SELECT id, contract_id, due_on, period, rest,
                    sum(rest) OVER (PARTITION BY contract_id ORDER BY due_on, id) AS up_to_here
                FROM unsettled WHERE rest > 0),
            arrears AS (
                SELECT due.contract_id, due.id AS invoice_id, due.due_on, due.period,
                    CASE WHEN due.up_to_here - due.rest >= coalesce(credit.amount, 0) THEN due.rest
                         ELSE due.up_to_here - coalesce(credit.amount, 0) END AS rest
                FROM due LEFT JOIN credit ON credit.contract_id = due.contract_id
                WHERE due.up_to_here > coalesce(credit.amount, 0))""";

    private ArrearsSql() {}

    /// Every contract's `arrears (contract_id, invoice_id, due_on, period, rest)` on the day `:today`, to follow `WITH`.
    public static String ofAll() {
        return EXPRESSIONS.formatted("");
    }

    /// The same of some contracts.
    ///
    /// @param contracts a subquery that yields their keys
    public static String ofThose(String contracts) {
        return EXPRESSIONS.formatted(" AND contract_id IN (" + contracts + ")");
    }

    /// The expression `crossing (contract_id)`, the contracts whose `arrears` exceed a limit, to follow them; what it leaves
    /// open, [#bind] puts in.
    public static String crossing(ArrearsLimit limit) {
        return """
                crossing AS (
                    SELECT contract_id FROM arrears GROUP BY contract_id HAVING %s)"""
                .formatted(switch (limit.rule()) {
                    case OLDEST_DUE -> "min(due_on) <= :latest_due_on";
                    case MONTHLY_INVOICES -> "count(DISTINCT period) > :most";
                });
    }

    /// Binds the day and the limit of a statement with [#crossing].
    public static <S extends SqlStatement<S>> S bind(S statement, LocalDate today, ArrearsLimit limit) {
        statement.bind("today", today);
        return switch (limit.rule()) {
            case OLDEST_DUE -> statement.bind("latest_due_on", limit.latestDueOn(today));
            case MONTHLY_INVOICES -> statement.bind("most", limit.most());
        };
    }
}
