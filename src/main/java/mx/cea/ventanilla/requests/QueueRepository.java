package mx.cea.ventanilla.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.calendar.TrafficLight;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Reads the queue by key. Without a filter the order's own index holds the page. A filter goes one of two ways, by how
/// thickly what it fits is strewn: where a stretch of the order's index shows it often, that index is walked on until
/// the page is full; where it is rare, its rows are found by the trigram index and then sorted. Either way some thousand
/// rows are touched, however large the table.
final class QueueRepository {
    /// Above this many, a filter counts as fitting much and what it fits is not counted.
    static final int MUCH = 4_000;
    /// How much of the order's index is walked to see how often a filter fits.
    private static final int PROBE = 2_000;
    /// How far a walk goes on; much further, a planner would rather sort the whole list.
    private static final int WALK = 6_000;
    /// Found in a probe, this many let a walk fill a page of fifty in time.
    private static final int OFTEN = 17;

    /// Keeps a planner from drawing a query's outer conditions and order into the inner one.
    private static final String FENCE = " LIMIT 2000000000 OFFSET 0";

    private static final String COLUMNS = """
            r.id, r.folio, r.kind, r.channel, r.customer_name, r.customer_key, r.contract_given, r.title, r.received_at,
            r.due_at, r.state, r.follows_id, r.account_id, r.holder_id,
            s.display_name AS holder_name, a.name AS area_name
            """;
    private static final String NAMES = """
             LEFT JOIN staff s ON s.id = r.holder_id LEFT JOIN area a ON a.id = r.area_id
            """;

    private final Handle handle;
    private final Dialect dialect;

    QueueRepository(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    private static String match(QueueFilter filter) {
        StringBuilder all = new StringBuilder();
        for (String piece : filter.pieces()) {
            all.append(all.isEmpty() ? "" : " AND ").append('"').append(piece).append('"');
        }
        return all.toString();
    }

    /// What a row must contain to fit.
    private String contains(QueueFilter filter) {
        String test = switch (dialect) {
            case SQLITE -> "instr(r.search_text, :piece%d) > 0";
            case POSTGRESQL -> "r.search_text LIKE :piece%d";
        };
        return IntStream.range(0, filter.pieces().size())
                .mapToObj(test::formatted)
                .collect(Collectors.joining(" AND "));
    }

    /// One page of a list.
    ///
    /// @param after where the page before it ended, null for the first
    List<QueueRow> page(
            Queue.Question question,
            @Nullable QueueKey after,
            int size,
            Function<RowTimes, @Nullable TrafficLight> light) {
        Asked asked = new Asked(question, after, size, light);
        if (question.filter().isNone()) {
            return rows(asked, walk(asked, size));
        }
        List<QueueRow> probe = rows(asked, walk(asked, PROBE));
        if (probe.size() == size) {
            return probe;
        }
        boolean ends = !reaches(asked, WALK);
        if (ends || probe.size() >= OFTEN) {
            List<QueueRow> walked = rows(asked, walk(asked, WALK));
            if (ends || walked.size() == size) {
                return walked;
            }
        }
        return rows(asked, found(question.filter(), asked));
    }

    private record Asked(
            Queue.Question question,
            @Nullable QueueKey after,
            int size,
            Function<RowTimes, @Nullable TrafficLight> light) {

        /// The list behind the key. What somebody has in hand is few: found as such, then sorted.
        String list() {
            String condition = QueueRepository.condition(question.view());
            return question.view() == QueueView.MINE
                    ? "(SELECT * FROM request r WHERE " + condition + FENCE + ") r WHERE " + past()
                    : "request r WHERE " + condition + " AND " + past();
        }

        String past() {
            String side = question.order().descending() ? "<" : ">";
            return after == null ? "1 = 1" : "(" + column() + ", r.id) " + side + " (:value, :id)";
        }

        String column() {
            return "r." + question.order().by().column();
        }

        String order() {
            String direction = question.order().descending() ? " DESC" : "";
            return " ORDER BY " + column() + direction + ", r.id" + direction;
        }

        Query bound(Query query) {
            if (question.view() == QueueView.MINE) {
                query.bind("me", question.me().id().value());
            }
            if (after != null) {
                query.bind("value", after.value()).bind("id", after.id());
            }
            return query;
        }
    }

    /// The rows that fit among the first so many of the order's index. The limit within keeps the planner to that index,
    /// whatever it believes of the filter.
    private String walk(Asked asked, int budget) {
        QueueFilter filter = asked.question().filter();
        return "(SELECT * FROM " + asked.list() + asked.order() + " LIMIT " + budget + ") r"
                + (filter.isNone() ? "" : " WHERE " + contains(filter));
    }

    /// Whether the list goes on for so many rows behind the key.
    private boolean reaches(Asked asked, int rows) {
        return asked.bound(handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM " + asked.list()
                                + asked.order() + " LIMIT " + rows + ") r"))
                        .mapTo(Integer.class)
                        .one()
                == rows;
    }

    /// The rows that fit, by the trigram index alone.
    private String found(QueueFilter filter, Asked asked) {
        return matching(filter) + " WHERE " + condition(asked.question().view()) + " AND " + asked.past();
    }

    /// Every request that fits. PostgreSQL's planner is kept from joining the search with any other index, SQLite's from
    /// looking every row of an order up in the search.
    private String matching(QueueFilter filter) {
        return switch (dialect) {
            case SQLITE -> "request_search f CROSS JOIN request r ON r.id = f.rowid AND f.request_search MATCH :match";
            case POSTGRESQL -> "(SELECT * FROM request r WHERE " + contains(filter) + FENCE + ") r";
        };
    }

    private Query bindFilter(Query query, String sql, QueueFilter filter) {
        if (sql.contains(":match")) {
            return query.bind("match", match(filter));
        }
        List<String> pieces = filter.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            query.bind("piece" + i, dialect == Dialect.POSTGRESQL ? "%" + pieces.get(i) + "%" : pieces.get(i));
        }
        return query;
    }

    private List<QueueRow> rows(Asked asked, String source) {
        // the page first, its names after: no join over rows that are not shown
        String sql = "SELECT " + COLUMNS + " FROM (SELECT r.* FROM " + source + asked.order() + " LIMIT :size) r" + NAMES
                + asked.order();
        return asked.bound(bindFilter(handle.createQuery(sql), sql, asked.question().filter()))
                .bind("size", asked.size())
                .map((r, c) -> row(r, c, asked.light()))
                .list();
    }

    private static QueueRow row(ResultSet r, StatementContext c, Function<RowTimes, @Nullable TrafficLight> light)
            throws SQLException {
        var instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        RequestState.Name state = RequestState.Name.valueOf(r.getString("state"));
        RequestKind kind = RequestKind.valueOf(r.getString("kind"));
        Instant due = instants.map(r, "due_at", c);
        r.getLong("follows_id");
        boolean follows = !r.wasNull();
        r.getLong("account_id");
        boolean registered = !r.wasNull();
        long holder = r.getLong("holder_id");
        StaffId holderId = r.wasNull() ? null : new StaffId(holder);
        return new QueueRow(
                new RequestId(r.getLong("id")),
                new Folio(r.getString("folio")),
                kind,
                Channel.valueOf(r.getString("channel")),
                r.getString("customer_name"),
                r.getString("customer_key"),
                r.getString("contract_given"),
                r.getString("title"),
                instants.map(r, "received_at", c),
                due,
                light.apply(new RowTimes(kind, state, due)),
                state,
                holderId,
                r.getString("holder_name"),
                r.getString("area_name"),
                follows,
                registered);
    }

    /// What a row's light depends on.
    record RowTimes(RequestKind kind, RequestState.Name state, Instant due) {}

    private static String condition(QueueView view) {
        return switch (view) {
            case TO_TAKE -> "r.state = 'RECEIVED'";
            case MINE -> "r.state = 'CLAIMED' AND r.holder_id = :me";
            case ROUTED -> "r.state = 'ROUTED'";
            case WAITING -> "r.state = 'WAITING'";
            case ALL -> "1 = 1";
        };
    }

    /// How many requests each list holds; empty where the filter fits more than [#MUCH].
    Optional<Map<QueueView, Integer>> counts(StaffId me, QueueFilter filter) {
        return filter.isNone() ? Optional.of(counts(me)) : countsOf(me, filter);
    }

    // each from the smallest index that holds the list
    private Map<QueueView, Integer> counts(StaffId me) {
        Map<QueueView, Integer> counts = new EnumMap<>(QueueView.class);
        for (QueueView view : QueueView.values()) {
            Query query = handle.createQuery("SELECT count(*) FROM request r WHERE " + condition(view));
            if (view == QueueView.MINE) {
                query.bind("me", me.value());
            }
            counts.put(view, query.mapTo(Integer.class).one());
        }
        return counts;
    }

    private Optional<Map<QueueView, Integer>> countsOf(StaffId me, QueueFilter filter) {
        String sums = Arrays.stream(QueueView.values())
                .map(view -> "sum(CASE WHEN " + condition(view) + " THEN 1 ELSE 0 END) AS n_" + view)
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + sums + " FROM (SELECT r.state, r.holder_id FROM " + matching(filter) + " LIMIT :most) r";
        Map<QueueView, Integer> counts = bindFilter(handle.createQuery(sql), sql, filter)
                .bind("me", me.value())
                .bind("most", MUCH + 1)
                .map((r, c) -> {
                    Map<QueueView, Integer> of = new EnumMap<>(QueueView.class);
                    for (QueueView view : QueueView.values()) {
                        of.put(view, r.getInt("n_" + view));
                    }
                    return of;
                })
                .one();
        return counts.getOrDefault(QueueView.ALL, 0) > MUCH ? Optional.empty() : Optional.of(counts);
    }
}
