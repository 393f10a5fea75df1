package mx.cea.ventanilla.users;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The list of accounts by key. What an account is follows from its row and its open blocks alone (BLO-9).
final class UserListRepository {
    private static final String OPEN = "SELECT b.account_id FROM account_block b WHERE b.lifted_at IS NULL";
    private static final String IN_FORCE = OPEN + " AND (b.cause = 'DEBT' OR b.ends_at > :now)";
    private static final String STATE = """
            CASE WHEN a.merged_into IS NOT NULL THEN 'MERGED'
                 WHEN a.state = 'CANCELLED' THEN 'CANCELLED'
                 WHEN a.id IN (%s) THEN 'BLOCKED'
                 WHEN a.id IN (%s) THEN 'AWAITING_CALL'
                 ELSE a.state END""".formatted(IN_FORCE, OPEN);

    private final Handle handle;
    private final Dialect dialect;

    UserListRepository(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /// @param before those with a smaller key, null for the first
    List<UserRow> page(UserFilter filter, Instant now, @Nullable Long before, int limit) {
        String sql = "SELECT a.id, a.username, a.display_name, a.email, a.phone, a.created_at, " + STATE
                + " AS standing, (SELECT count(*) FROM account_contract l WHERE l.account_id = a.id) AS contracts"
                + " FROM account a WHERE a.id < :before AND " + ofState(filter.state()) + having(filter)
                + " ORDER BY a.id DESC LIMIT :limit";
        return words(handle.createQuery(sql), filter)
                .bind("now", now)
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("limit", limit)
                .map(UserListRepository::row)
                .list();
    }

    Map<UserState, Integer> counts(UserFilter filter, Instant now) {
        String sql = "SELECT standing, count(*) AS accounts FROM (SELECT " + STATE + " AS standing FROM account a WHERE 1 = 1"
                + having(filter) + ") s GROUP BY standing";
        Map<UserState, Integer> counts = new EnumMap<>(UserState.class);
        words(handle.createQuery(sql), filter)
                .bind("now", now)
                .map(row -> Map.entry(
                        UserState.valueOf(row.getColumn("standing", String.class)), row.getColumn("accounts", Integer.class)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static String ofState(@Nullable UserState state) {
        if (state == null) {
            return "1 = 1";
        }
        String inUse = "a.merged_into IS NULL AND a.state <> 'CANCELLED' AND ";
        return switch (state) {
            case PENDING, ACTIVE -> "a.merged_into IS NULL AND a.state = '" + state + "' AND a.id NOT IN (" + OPEN + ")";
            case BLOCKED -> inUse + "a.id IN (" + IN_FORCE + ")";
            case AWAITING_CALL -> inUse + "a.id IN (" + OPEN + ") AND a.id NOT IN (" + IN_FORCE + ")";
            case CANCELLED -> "a.merged_into IS NULL AND a.state = 'CANCELLED'";
            case MERGED -> "a.merged_into IS NOT NULL";
        };
    }

    /// By the index of words; the folded words hold nothing that either language could take for its own.
    private String having(UserFilter filter) {
        if (filter.words().isEmpty()) {
            return "";
        }
        return " AND " + switch (dialect) {
            case SQLITE -> "a.id IN (SELECT rowid FROM account_search WHERE account_search MATCH :words)";
            case POSTGRESQL ->
                "array_to_tsvector(array_remove(string_to_array(a.search_text, ' '), '')) @@ CAST(:words AS tsquery)";
        };
    }

    private Query words(Query query, UserFilter filter) {
        if (filter.words().isEmpty()) {
            return query;
        }
        return query.bind("words", switch (dialect) {
            case SQLITE -> filter.words().stream().map(word -> '"' + word + "\"*").collect(Collectors.joining(" AND "));
            case POSTGRESQL -> filter.words().stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
        });
    }

    private static UserRow row(RowView row) {
        return new UserRow(
                new AccountId(row.getColumn("id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                row.getColumn("email", String.class),
                row.getColumn("phone", String.class),
                UserState.valueOf(row.getColumn("standing", String.class)),
                row.getColumn("contracts", Integer.class),
                row.getColumn("created_at", Instant.class));
    }
}
