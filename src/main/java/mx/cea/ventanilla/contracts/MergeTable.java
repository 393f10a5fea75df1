package mx.cea.ventanilla.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.cea.ventanilla.persistence.Dialect;

/// The tables of the register as a merge sees them: what tells a row from another and what it says; and the statements
/// that compare what is staged (`s`) with what is there (`t`). Tables other than the contracts hang on one (`c`).
enum MergeTable {
    CONTRACT(
            "number",
            List.of(
                    "reference", "holder_kind", "given_name", "first_surname", "second_surname", "company_name", "street",
                    "outside_number", "inside_number", "colonia", "municipality", "postal_code", "administration", "tariff",
                    "meter_status", "meter_number", "state", "contracted_on", "email", "phone", "search_text")),
    INVOICE("number", List.of("year", "month", "issued_on", "due_on", "amount", "cfdi_uuid")),
    PAYMENT("reference", List.of("invoice_given", "paid_on", "posted_on", "amount", "channel")),
    READING("read_on", List.of("value", "consumption", "estimated"));

    private final String key;
    private final List<String> data;

    MergeTable(String key, List<String> data) {
        this.key = key;
        this.data = data;
    }

    private String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean hangs() {
        return this != CONTRACT;
    }

    String staged() {
        return "staged_" + table();
    }

    /// The columns of a staged row, in their order.
    List<String> columns() {
        return Stream.of(
                        Stream.of("file", "line"),
                        hangs() ? Stream.of("contract", key) : Stream.of(key),
                        data.stream())
                .flatMap(part -> part)
                .toList();
    }

    private String stagedKeys(String prefix) {
        return hangs() ? prefix + "contract, " + prefix + key : prefix + key;
    }

    private String all(String prefix) {
        return all(prefix, Set.of());
    }

    private String all(String prefix, Set<String> without) {
        return data.stream()
                .filter(column -> !without.contains(column))
                .map(column -> prefix + column)
                .collect(Collectors.joining(", "));
    }

    private String sameKey(String one, String other) {
        String same = one + key + " = " + other + key;
        return hangs() ? one + "contract = " + other + "contract AND " + same : same;
    }

    private String differs(String one, String other) {
        return differs(one, other, Set.of());
    }

    private String differs(String one, String other, Set<String> kept) {
        return "(" + all(one, kept) + ") IS DISTINCT FROM (" + all(other, kept) + ")";
    }

    /// An empty temporary table of the staged columns, with the types that they have in the register.
    String create() {
        String keys = hangs() ? "c.number AS contract, t." + key : "t." + key;
        return "CREATE TEMPORARY TABLE " + staged() + " AS SELECT 0 AS file, CAST(0 AS BIGINT) AS line, " + keys + ", "
                + all("t.") + " FROM " + table() + " t" + (hangs() ? " JOIN contract c ON c.id = t.contract_id" : "")
                + " WHERE 1 = 0";
    }

    /// Sets apart the rows of contracts that are neither in the register nor staged.
    String refuseUnknown() {
        return """
                INSERT INTO staged_refusal (kind, file, line, reason)
                SELECT '%s', s.file, s.line, 'UNKNOWN_CONTRACT' FROM %s s
                WHERE NOT EXISTS (SELECT 1 FROM contract c WHERE c.number = s.contract)
                  AND NOT EXISTS (SELECT 1 FROM staged_contract k WHERE k.number = s.contract)""".formatted(name(), staged());
    }

    private String doubled() {
        return "doubled_" + table();
    }

    /// The rows whose key is staged more than once.
    List<String> findDoubled() {
        return List.of(
                "CREATE TEMPORARY TABLE twice_%1$s AS SELECT %2$s FROM %3$s GROUP BY %2$s HAVING count(*) > 1"
                        .formatted(table(), stagedKeys(""), staged()),
                "CREATE TEMPORARY TABLE %1$s AS SELECT s.* FROM twice_%2$s w JOIN %3$s s ON %4$s"
                        .formatted(doubled(), table(), staged(), sameKey("s.", "w.")),
                "CREATE INDEX %1$s_key ON %1$s (%2$s)".formatted(doubled(), stagedKeys("")));
    }

    /// Sets apart all rows of a key of which two do not say the same.
    String refuseContradictions() {
        return """
                INSERT INTO staged_refusal (kind, file, line, reason, other_file, other_line)
                SELECT '%1$s', s.file, s.line, 'CONTRADICTED', o.file, o.line FROM %2$s s
                JOIN %2$s o ON %3$s AND %4$s
                WHERE NOT EXISTS (SELECT 1 FROM %2$s e WHERE %5$s AND (e.file, e.line) < (o.file, o.line) AND %6$s)"""
                .formatted(
                        name(), doubled(), sameKey("o.", "s."), differs("o.", "s."), sameKey("e.", "s."),
                        differs("e.", "s."));
    }

    /// Of rows that say the same, all but the first change nothing.
    String setRepetitionsApart() {
        return """
                INSERT INTO staged_refusal (kind, file, line, reason)
                SELECT '%1$s', s.file, s.line, 'REPEATED' FROM %2$s s
                WHERE EXISTS (SELECT 1 FROM %2$s e WHERE %3$s AND (e.file, e.line) < (s.file, s.line))
                  AND NOT EXISTS (SELECT 1 FROM staged_refusal r
                                  WHERE r.file = s.file AND r.line = s.line)"""
                .formatted(name(), doubled(), sameKey("e.", "s."));
    }

    /// Takes what was set apart out of the staged rows.
    String dropRefused() {
        return """
                DELETE FROM %1$s WHERE EXISTS (SELECT 1 FROM staged_refusal r
                    WHERE r.file = %1$s.file AND r.line = %1$s.line)""".formatted(staged());
    }

    private String sameRow() {
        return hangs() ? "t.contract_id = c.id AND t.%1$s = s.%1$s".formatted(key) : "t.%1$s = s.%1$s".formatted(key);
    }

    /// By file, how many of its staged rows are new and how many differ from what is there.
    ///
    /// @param kept columns that stay as they are
    String compare(Set<String> kept) {
        return """
                SELECT s.file, count(*) AS staged,
                    sum(CASE WHEN t.id IS NULL THEN 1 ELSE 0 END) AS added,
                    sum(CASE WHEN t.id IS NOT NULL AND %s THEN 1 ELSE 0 END) AS changed
                FROM %s s %s LEFT JOIN %s t ON %s
                GROUP BY s.file""".formatted(
                        differs("t.", "s.", kept),
                        staged(),
                        hangs() ? "LEFT JOIN contract c ON c.number = s.contract" : "",
                        table(),
                        sameRow());
    }

    private String stagedWithContract() {
        return staged() + " s" + (hangs() ? " JOIN contract c ON c.number = s.contract" : "");
    }

    /// Changes the rows that are there and differ.
    ///
    /// @param kept columns that stay as they are
    String update(Set<String> kept) {
        String set = data.stream().filter(column -> !kept.contains(column)).map(column -> column + " = s." + column).collect(Collectors.joining(", "));
        String invoice = this == PAYMENT
                ? ", invoice_id = (SELECT i.id FROM invoice i WHERE i.contract_id = c.id AND i.number = s.invoice_given)"
                : "";
        return "UPDATE %s AS t SET %s%s FROM %s WHERE %s AND %s"
                .formatted(table(), set, invoice, stagedWithContract(), sameRow(), differs("t.", "s.", kept));
    }

    /// Whether there are no rows yet.
    String empty() {
        return "SELECT NOT EXISTS (SELECT 1 FROM " + table() + ")";
    }

    /// Adds the rows that are not there. SQLite looks each up in the key's own index, in its order; PostgreSQL joins the
    /// two at once, if there are any to join.
    String insert(Dialect dialect, boolean empty) {
        String columns = (hangs() ? "contract_id, " : "") + key + ", " + all("") + (this == PAYMENT ? ", invoice_id" : "");
        String values = (hangs() ? "c.id, " : "") + "s." + key + ", " + all("s.") + (this == PAYMENT ? ", i.id" : "");
        String invoice = this == PAYMENT
                ? " LEFT JOIN invoice i ON i.contract_id = c.id AND i.number = s.invoice_given"
                : "";
        String missing = switch (dialect) {
            case SQLITE ->
                " WHERE 1 = 1 ORDER BY %s s.%s ON CONFLICT DO NOTHING".formatted(hangs() ? "c.id," : "", key);
            case POSTGRESQL -> empty ? "" : " WHERE NOT EXISTS (SELECT 1 FROM %s t WHERE %s)".formatted(table(), sameRow());
        };
        return "INSERT INTO %s (%s) SELECT %s FROM %s%s%s"
                .formatted(table(), columns, values, stagedWithContract(), invoice, missing);
    }

    /// The invoices on which changed payments were, before they change.
    static String invoicesOfChangedPayments() {
        return """
                INSERT INTO touched_invoice (id)
                SELECT t.invoice_id FROM %s JOIN payment t ON %s
                WHERE t.invoice_id IS NOT NULL AND %s"""
                .formatted(PAYMENT.stagedWithContract(), PAYMENT.sameRow(), PAYMENT.differs("t.", "s."));
    }

    /// The invoices on which the staged payments are.
    static String invoicesOfStagedPayments() {
        return """
                INSERT INTO touched_invoice (id)
                SELECT t.invoice_id FROM %s JOIN payment t ON %s WHERE t.invoice_id IS NOT NULL"""
                .formatted(PAYMENT.stagedWithContract(), PAYMENT.sameRow());
    }

    /// Payments on account whose invoice has come, tied to it.
    static List<String> tie() {
        String match = "i.contract_id = p.contract_id AND i.number = p.invoice_given";
        return List.of(
                """
                INSERT INTO touched_invoice (id)
                SELECT i.id FROM payment p JOIN invoice i ON %s
                WHERE p.invoice_id IS NULL AND p.invoice_given IS NOT NULL""".formatted(match),
                """
                UPDATE payment AS p SET invoice_id = i.id FROM invoice i
                WHERE %s AND p.invoice_id IS NULL AND p.invoice_given IS NOT NULL""".formatted(match));
    }

    /// What is paid on an invoice is kept with it.
    static String settle() {
        return """
                UPDATE invoice AS t SET paid = x.total
                FROM (SELECT i.id, coalesce(sum(CASE WHEN p.posted_on IS NULL THEN 0 ELSE p.amount END), 0) AS total
                      FROM (SELECT DISTINCT id FROM touched_invoice) i
                      LEFT JOIN payment p ON p.invoice_id = i.id GROUP BY i.id) x
                WHERE t.id = x.id AND t.paid <> x.total""";
    }
}
