package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.debt.DebtCase.Outcome;
import mx.cea.ventanilla.accounts.debt.DebtMeasure.Measured;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsRule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The tables `debt_run` and `debt_case`.
final class DebtRepository {
    private static final String RUN = """
            SELECT r.id, r.made_at, s.display_name, r.today, r.rule, r.most, r.state
            FROM debt_run r JOIN staff s ON s.id = r.staff_id
            """;
    /// The cases of `:run`, with what those of the run before, `:before`, owed.
    private static final String CASES = """
            SELECT c.account_id, a.username, a.display_name, c.contracts, c.months, c.amount, p.amount AS amount_before,
                c.held_by, c.held_detail, c.held_until, c.chosen, c.outcome
            FROM debt_case c JOIN account a ON a.id = c.account_id
            LEFT JOIN debt_case p ON p.run_id = :before AND p.account_id = c.account_id
            WHERE c.run_id = :run""";
    /// The cases that only the run before had.
    private static final String GONE = """
            SELECT p.account_id, a.username, a.display_name, p.contracts, p.months, p.amount, p.amount AS amount_before,
                p.held_by, p.held_detail, p.held_until, FALSE AS chosen, p.outcome
            FROM debt_case p JOIN account a ON a.id = p.account_id
            LEFT JOIN debt_case c ON c.run_id = :run AND c.account_id = p.account_id
            WHERE p.run_id = :before AND c.run_id IS NULL""";

    private final Handle handle;

    DebtRepository(Handle handle) {
        this.handle = handle;
    }

    long insertRun(StaffId by, Instant at, LocalDate today, ArrearsLimit limit) {
        return handle.createUpdate("""
                        INSERT INTO debt_run (made_at, staff_id, today, rule, most, state)
                        VALUES (:at, :by, :today, :rule, :most, 'MADE')""")
                .bind("at", at)
                .bind("by", by.value())
                .bind("today", today)
                .bind("rule", limit.rule().name())
                .bind("most", limit.most())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    void insertCases(long run, List<Measured> cases) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO debt_case (run_id, account_id, held_by, held_detail, held_until, contracts, months, amount, proof)
                VALUES (:run, :account, :held_by, :held_detail, :held_until, :contracts, :months, :amount, :proof)""");
        for (Measured each : cases) {
            Held held = each.held();
            batch.bind("run", run)
                    .bind("account", each.account().value())
                    .bind("held_by", held == null ? null : held.why().name())
                    .bind("held_detail", held == null ? null : held.detail())
                    .bindByType("held_until", held == null ? null : held.until(), LocalDate.class)
                    .bind("contracts", each.contracts().size())
                    .bind("months", each.months())
                    .bind("amount", each.amount())
                    .bind("proof", AccountBlocks.written(each.contracts()))
                    .add();
        }
        batch.execute();
    }

    Optional<DebtRun> latest() {
        return handle.createQuery(RUN + "ORDER BY r.id DESC LIMIT 1").map(DebtRepository::run).findOne();
    }

    Optional<DebtRun> find(long run) {
        return handle.createQuery(RUN + "WHERE r.id = :run").bind("run", run).map(DebtRepository::run).findOne();
    }

    Optional<DebtRun> before(long run) {
        return handle.createQuery(RUN + "WHERE r.id < :run ORDER BY r.id DESC LIMIT 1")
                .bind("run", run)
                .map(DebtRepository::run)
                .findOne();
    }

    /// @param before the run to compare with, 0 for none
    List<DebtCase> page(long run, long before, DebtView view, @Nullable DebtKey after, int size) {
        String rows = view == DebtView.GONE ? GONE : CASES + " AND " + condition(view);
        String key = view == DebtView.GONE ? "p" : "c";
        String further = after == null
                ? ""
                : " AND (%1$s.amount < :amount OR %1$s.amount = :amount AND %1$s.account_id > :account)".formatted(key);
        var query = handle.createQuery(rows + further + " ORDER BY %1$s.amount DESC, %1$s.account_id LIMIT :size".formatted(key))
                .bind("run", run)
                .bind("before", before)
                .bind("size", size);
        if (after != null) {
            query.bind("amount", after.amount()).bind("account", after.account());
        }
        return query.map(DebtRepository::debtCase).list();
    }

    private static String condition(DebtView view) {
        return switch (view) {
            case ALL, GONE -> "1 = 1";
            case TO_BLOCK -> "c.held_by IS NULL";
            case HELD -> "c.held_by IS NOT NULL";
            case NEW -> "p.run_id IS NULL";
            case STILL -> "p.run_id IS NOT NULL";
            case CHOSEN -> "c.chosen";
            case DONE -> "c.outcome IS NOT NULL";
        };
    }

    Map<AccountId, List<Proof>> proofs(long run, Collection<AccountId> accounts) {
        return handle.createQuery("SELECT account_id, proof FROM debt_case WHERE run_id = :run AND account_id IN (<accounts>)")
                .bind("run", run)
                .bindList("accounts", accounts.stream().map(AccountId::value).toList())
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            new AccountId(row.getColumn("account_id", Long.class)),
                            AccountBlocks.read(row.getColumn("proof", String.class)));
                    return all;
                });
    }

    /// Cases that are alike in what the summary counts.
    private record Alike(@Nullable String heldBy, boolean chosen, @Nullable String outcome, int count, long amount) {}

    DebtSummary summary(long run, @Nullable DebtRun before) {
        List<Alike> all = handle.createQuery("""
                        SELECT held_by, chosen, outcome, count(*) AS n, sum(amount) AS amount FROM debt_case
                        WHERE run_id = :run GROUP BY held_by, chosen, outcome""")
                .bind("run", run)
                .map(row -> new Alike(
                        row.getColumn("held_by", String.class),
                        row.getColumn("chosen", Boolean.class),
                        row.getColumn("outcome", String.class),
                        row.getColumn("n", Integer.class),
                        row.getColumn("amount", Long.class)))
                .list();
        Map<Held.Why, Integer> held = new EnumMap<>(Held.Why.class);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        long amount = 0;
        for (Alike each : all) {
            if (each.heldBy() != null) {
                held.merge(Held.Why.valueOf(each.heldBy()), each.count(), Integer::sum);
            } else {
                amount += each.amount();
            }
            if (each.outcome() != null) {
                outcomes.merge(Outcome.valueOf(each.outcome()), each.count(), Integer::sum);
            }
        }
        return new DebtSummary(
                count(all, each -> each.heldBy() == null),
                new Money(amount),
                held,
                count(all, Alike::chosen),
                count(all, each -> each.chosen() && each.outcome() == null),
                outcomes,
                before == null ? null : since(run, before));
    }

    private static int count(List<Alike> all, Predicate<Alike> which) {
        return all.stream().filter(which).mapToInt(Alike::count).sum();
    }

    private DebtSummary.Since since(long run, DebtRun before) {
        return handle.createQuery("""
                        SELECT
                            sum(CASE WHEN p.run_id IS NULL THEN 1 ELSE 0 END) AS fresh,
                            sum(CASE WHEN p.run_id IS NULL THEN c.amount ELSE 0 END) AS fresh_amount,
                            sum(CASE WHEN p.run_id IS NULL THEN 0 ELSE 1 END) AS still,
                            sum(CASE WHEN p.run_id IS NULL THEN 0 ELSE c.amount END) AS still_amount,
                            sum(coalesce(p.amount, 0)) AS still_before,
                            (SELECT count(*) FROM debt_case WHERE run_id = :before) AS before_all,
                            (SELECT coalesce(sum(amount), 0) FROM debt_case WHERE run_id = :before) AS before_amount
                        FROM debt_case c LEFT JOIN debt_case p ON p.run_id = :before AND p.account_id = c.account_id
                        WHERE c.run_id = :run""")
                .bind("run", run)
                .bind("before", before.id())
                .map(row -> {
                    int still = number(row, "still").intValue();
                    long stillBefore = number(row, "still_before");
                    return new DebtSummary.Since(
                            before,
                            number(row, "fresh").intValue(),
                            new Money(number(row, "fresh_amount")),
                            number(row, "before_all").intValue() - still,
                            new Money(number(row, "before_amount") - stillBefore),
                            still,
                            new Money(number(row, "still_amount")),
                            new Money(stillBefore));
                })
                .one();
    }

    private static Long number(RowView row, String column) {
        Long value = row.getColumn(column, Long.class);
        return value == null ? 0L : value;
    }

    /// Takes a run that is not applied to its end, so that it does not end before the transaction does.
    ///
    /// @return false where it is over
    boolean takeOpen(long run) {
        return handle.createUpdate("UPDATE debt_run SET state = state WHERE id = :run AND state <> 'APPLIED'")
                        .bind("run", run)
                        .execute()
                == 1;
    }

    int choose(long run, Collection<AccountId> accounts, boolean chosen) {
        return handle.createUpdate("""
                        UPDATE debt_case SET chosen = :chosen
                        WHERE run_id = :run AND account_id IN (<accounts>) AND held_by IS NULL AND outcome IS NULL""")
                .bind("run", run)
                .bind("chosen", chosen)
                .bindList("accounts", accounts.stream().map(AccountId::value).toList())
                .execute();
    }

    int chooseAll(long run, boolean chosen) {
        return handle.createUpdate("""
                        UPDATE debt_case SET chosen = :chosen
                        WHERE run_id = :run AND held_by IS NULL AND outcome IS NULL AND chosen <> :chosen""")
                .bind("run", run)
                .bind("chosen", chosen)
                .execute();
    }

    /// Begins a group of a run, one at a time: others wait for the end of the transaction.
    ///
    /// @return false where the run is over
    boolean begin(long run) {
        return handle.createUpdate("UPDATE debt_run SET state = 'APPLYING' WHERE id = :run AND state <> 'APPLIED'")
                        .bind("run", run)
                        .execute()
                == 1;
    }

    void end(long run) {
        handle.createUpdate("UPDATE debt_run SET state = 'APPLIED' WHERE id = :run").bind("run", run).execute();
    }

    /// Chosen accounts that have no outcome yet, by their keys.
    List<AccountId> left(long run, int size) {
        return handle.createQuery("""
                        SELECT account_id FROM debt_case WHERE run_id = :run AND chosen AND outcome IS NULL
                        ORDER BY account_id LIMIT :size""")
                .bind("run", run)
                .bind("size", size)
                .map(row -> new AccountId(row.getColumn("account_id", Long.class)))
                .list();
    }

    void outcomes(long run, Map<AccountId, Outcome> outcomes) {
        PreparedBatch batch = handle.prepareBatch(
                "UPDATE debt_case SET outcome = :outcome WHERE run_id = :run AND account_id = :account AND outcome IS NULL");
        outcomes.forEach((account, outcome) ->
                batch.bind("run", run).bind("account", account.value()).bind("outcome", outcome.name()).add());
        batch.execute();
    }

    private static DebtRun run(RowView row) {
        return new DebtRun(
                row.getColumn("id", Long.class),
                row.getColumn("made_at", Instant.class),
                row.getColumn("display_name", String.class),
                row.getColumn("today", LocalDate.class),
                new ArrearsLimit(
                        ArrearsRule.valueOf(row.getColumn("rule", String.class)), row.getColumn("most", Integer.class)),
                DebtRun.State.valueOf(row.getColumn("state", String.class)));
    }

    private static DebtCase debtCase(RowView row) {
        String why = row.getColumn("held_by", String.class);
        String outcome = row.getColumn("outcome", String.class);
        Long before = row.getColumn("amount_before", Long.class);
        return new DebtCase(
                new AccountId(row.getColumn("account_id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                row.getColumn("contracts", Integer.class),
                row.getColumn("months", Integer.class),
                row.getColumn("amount", Money.class),
                before == null ? null : new Money(before),
                why == null
                        ? null
                        : new Held(
                                Held.Why.valueOf(why),
                                row.getColumn("held_detail", String.class),
                                row.getColumn("held_until", LocalDate.class)),
                row.getColumn("chosen", Boolean.class),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
