package mx.cea.ventanilla.requests.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.requests.RequestEvent;
import mx.cea.ventanilla.requests.RequestId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Links requests that came twice (INC-5): of the same e-mail or contract, within 48 hours or one maintenance of the
/// portal, and either of the same kind by another channel or with the same words.
final class Twins {
    private static final Duration APART = Duration.ofDays(2);
    /// How many of a sender's requests are compared: one who floods the portal costs no more than this.
    private static final int MOST_OF_A_SENDER = 20;

    private final History history;

    Twins(History history) {
        this.history = history;
    }

    /// A maintenance of the portal.
    private record Window(Instant begins, Instant ends) {
        boolean contains(Instant at) {
            return !at.isBefore(begins) && at.isBefore(ends);
        }
    }

    /// @param fresh   the new requests
    /// @param follows which earlier request a new one continues: that one is no twin
    void link(
            Handle handle,
            @Nullable StaffId by,
            Collection<TwinCandidate> fresh,
            Map<RequestId, RequestId> follows,
            Instant now) {
        List<TwinCandidate> inOrder = fresh.stream()
                .sorted(Comparator.comparingLong(t -> t.id().value()))
                .toList();
        List<Window> windows = windows(handle);
        Map<Object, List<TwinCandidate>> bySender = earlier(handle, inOrder, windows);
        List<History.Entry> entries = new ArrayList<>();
        for (TwinCandidate later : inOrder) {
            first(later, bySender, windows, follows.get(later.id())).ifPresent(twin -> {
                handle.createUpdate("UPDATE request SET twin_id = :twin WHERE id = :id")
                        .bind("twin", twin.id().value())
                        .bind("id", later.id().value())
                        .execute();
                entries.add(found(later, twin, now));
                entries.add(found(twin, later, now));
            });
            TwinCandidate.group(later, bySender);
        }
        history.recordAll(handle, by, entries);
    }

    private static Optional<TwinCandidate> first(
            TwinCandidate later,
            Map<Object, List<TwinCandidate>> bySender,
            List<Window> windows,
            @Nullable RequestId followed) {
        return later.senders().stream()
                .flatMap(sender -> bySender.getOrDefault(sender, List.of()).stream().limit(MOST_OF_A_SENDER))
                .filter(t -> !t.id().equals(followed) && near(later, t, windows) && later.sameMatter(t))
                .min(Comparator.comparingLong(t -> t.id().value()));
    }

    private static History.Entry found(TwinCandidate one, TwinCandidate other, Instant now) {
        return new History.Entry(one.id().subject(), RequestEvent.TWIN_FOUND.name(), Map.of("folio", other.folio()), now);
    }

    private static boolean near(TwinCandidate one, TwinCandidate other, List<Window> windows) {
        return Duration.between(one.received(), other.received()).abs().compareTo(APART) <= 0
                || windows.stream().anyMatch(w -> w.contains(one.received()) && w.contains(other.received()));
    }

    private static List<Window> windows(Handle handle) {
        return handle.createQuery("SELECT begins_at, ends_at FROM maintenance_window")
                .map((r, c) -> {
                    var instants = c.findColumnMapperFor(Instant.class).orElseThrow();
                    return new Window(instants.map(r, "begins_at", c), instants.map(r, "ends_at", c));
                })
                .list();
    }

    /// The requests that were there before, by sender, oldest first.
    private static Map<Object, List<TwinCandidate>> earlier(
            Handle handle, List<TwinCandidate> fresh, List<Window> windows) {
        Instant from = fresh.stream()
                .map(t -> windows.stream()
                        .filter(w -> w.contains(t.received()))
                        .map(Window::begins)
                        .reduce(t.received().minus(APART), (a, b) -> a.isBefore(b) ? a : b))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long before = fresh.getFirst().id().value();
        Map<Object, List<TwinCandidate>> bySender = new HashMap<>();
        for (String column : List.of("email", "contract_id")) {
            List<?> senders = fresh.stream()
                    .map(t -> column.equals("email") ? t.email() : t.contract())
                    .filter(sender -> sender != null)
                    .distinct()
                    .toList();
            if (!senders.isEmpty()) {
                handle.createQuery("SELECT " + TwinCandidate.COLUMNS + " FROM (SELECT " + TwinCandidate.COLUMNS + """
                                , row_number() OVER (PARTITION BY <column> ORDER BY id) AS place FROM request
                                WHERE <column> IN (<senders>) AND received_at >= :from AND id < :before) AS earlier
                                WHERE place <= :most ORDER BY id""")
                        .define("column", column)
                        .bindList("senders", senders)
                        .bind("from", from)
                        .bind("before", before)
                        .bind("most", MOST_OF_A_SENDER)
                        .map(TwinCandidate.MAPPER)
                        .forEach(t -> TwinCandidate.group(t, bySender));
            }
        }
        return bySender;
    }
}
