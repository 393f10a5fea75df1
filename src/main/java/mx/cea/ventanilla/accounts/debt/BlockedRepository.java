package mx.cea.ventanilla.accounts.debt;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.debt.BlockedAccount.Cause;
import mx.cea.ventanilla.accounts.debt.BlockedFilter.View;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/// Reads open blocks, and what the last simulation found beside them.
final class BlockedRepository {
    /// Each list's lines: `id, account_id, cause, since, ends_at, reason`.
    private static final Map<View, String> LINES = Map.of(
            View.DEBT, """
                    SELECT b.id, b.account_id, b.cause, b.begun_at AS since, b.ends_at, b.reason FROM account_block b
                    WHERE b.lifted_at IS NULL AND b.cause = 'DEBT'""",
            View.MISUSE, """
                    SELECT b.id, b.account_id, b.cause, b.begun_at AS since, b.ends_at, b.reason FROM account_block b
                    WHERE b.lifted_at IS NULL AND b.cause = 'MISUSE' AND b.ends_at > :now""",
            View.AWAITING_CALL, """
                    SELECT b.id, b.account_id, b.cause, b.begun_at AS since, b.ends_at, b.reason FROM account_block b
                    WHERE b.lifted_at IS NULL AND b.cause = 'MISUSE' AND b.ends_at <= :now""",
            View.OVERDUE, """
                    SELECT c.account_id AS id, c.account_id, 'OVERDUE' AS cause, r.made_at AS since, NULL AS ends_at,
                        c.proof AS reason
                    FROM debt_run r JOIN debt_case c ON c.run_id = r.id
                    WHERE r.id = (SELECT max(id) FROM debt_run)
                      AND NOT EXISTS (SELECT 1 FROM account_block b
                                      WHERE b.account_id = c.account_id AND b.cause = 'DEBT' AND b.lifted_at IS NULL)""");
    private static final String IN_USE = "a.state <> 'CANCELLED' AND a.merged_into IS NULL";

    private final Handle handle;
    private final Instant now;

    BlockedRepository(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    List<BlockedAccount> page(BlockedFilter filter, @Nullable BlockedKey after, int size) {
        String lines = lines(filter.view());
        var query = handle.createQuery("""
                        SELECT l.id, l.account_id, a.username, a.display_name, l.cause, l.since, l.ends_at, l.reason
                        FROM (%s) l JOIN account a ON a.id = l.account_id AND %s
                        WHERE l.since <= :latest%s ORDER BY l.since, l.id LIMIT :size"""
                        .formatted(lines, IN_USE,
                                after == null ? "" : " AND (l.since > :since OR l.since = :since AND l.id > :id)"))
                .bind("latest", now.minus(Duration.ofDays(filter.days())))
                .bind("size", size);
        if (lines.contains(":now")) {
            query.bind("now", now);
        }
        if (after != null) {
            query.bind("since", after.since()).bind("id", after.id());
        }
        return query.map(BlockedRepository::line).list();
    }

    BlockedCounts counts() {
        Map<View, BlockedCounts.Ages> lists = new EnumMap<>(View.class);
        for (View view : View.values()) {
            lists.put(view, ages(view));
        }
        return new BlockedCounts(lists);
    }

    private BlockedCounts.Ages ages(View view) {
        String lines = lines(view);
        var query = handle.createQuery("""
                        SELECT count(*) AS everything,
                            sum(CASE WHEN l.since > :week THEN 1 ELSE 0 END) AS week,
                            sum(CASE WHEN l.since > :month AND l.since <= :week THEN 1 ELSE 0 END) AS month,
                            sum(CASE WHEN l.since > :quarter AND l.since <= :month THEN 1 ELSE 0 END) AS quarter,
                            sum(CASE WHEN l.since <= :quarter THEN 1 ELSE 0 END) AS older
                        FROM (%s) l JOIN account a ON a.id = l.account_id AND %s""".formatted(lines, IN_USE))
                .bind("week", now.minus(Duration.ofDays(8)))
                .bind("month", now.minus(Duration.ofDays(31)))
                .bind("quarter", now.minus(Duration.ofDays(91)));
        if (lines.contains(":now")) {
            query.bind("now", now);
        }
        return query.map(row -> row.getColumn("everything", Integer.class) == 0
                        ? BlockedCounts.Ages.NONE
                        : new BlockedCounts.Ages(
                                row.getColumn("week", Integer.class),
                                row.getColumn("month", Integer.class),
                                row.getColumn("quarter", Integer.class),
                                row.getColumn("older", Integer.class)))
                .one();
    }

    private static String lines(View view) {
        return LINES.getOrDefault(view, "");
    }

    private static BlockedAccount line(RowView row) {
        Cause cause = Cause.valueOf(row.getColumn("cause", String.class));
        String reason = row.getColumn("reason", String.class);
        return new BlockedAccount(
                row.getColumn("id", Long.class),
                new AccountId(row.getColumn("account_id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                cause,
                row.getColumn("since", Instant.class),
                cause == Cause.MISUSE ? row.getColumn("ends_at", Instant.class) : null,
                cause == Cause.MISUSE ? reason : "",
                cause == Cause.MISUSE ? List.of() : AccountBlocks.read(reason));
    }
}
