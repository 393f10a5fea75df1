package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.requests.RequestEvent;
import mx.cea.ventanilla.requests.RequestId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Links requests that cite an earlier folio to the request that they continue (CON-10).
final class FollowUps {
    private final History history;
    private final FollowUpListener onFollowUp;

    FollowUps(History history, FollowUpListener onFollowUp) {
        this.history = history;
        this.onFollowUp = onFollowUp;
    }

    /// @param ids the new requests by folio
    /// @return which request continues which
    Map<RequestId, RequestId> link(
            Handle handle, @Nullable StaffId by, List<Accepted> batch, Map<String, RequestId> ids, Instant now) {
        Map<String, String> citedByFolio = new HashMap<>();
        for (Accepted a : batch) {
            Optional.ofNullable(a.solicitud().citedFolio())
                    .flatMap(Folio::parse)
                    .ifPresent(cited -> citedByFolio.put(a.folio().text(), cited.text()));
        }
        if (citedByFolio.isEmpty()) {
            return Map.of();
        }
        Map<RequestId, RequestId> follows = new HashMap<>();
        Map<String, RequestId> earlier = requests(handle, List.copyOf(citedByFolio.values()));
        List<History.Entry> entries = new ArrayList<>();
        citedByFolio.forEach((folio, cited) -> {
            RequestId follower = ids.get(folio);
            RequestId followed = earlier.get(cited);
            if (follower == null || followed == null || followed.value() >= follower.value()) {
                return;
            }
            handle.createUpdate("UPDATE request SET follows_id = :followed WHERE id = :id")
                    .bind("followed", followed.value())
                    .bind("id", follower.value())
                    .execute();
            follows.put(follower, followed);
            entries.add(new History.Entry(follower.subject(), RequestEvent.FOLLOWS.name(), Map.of("folio", cited), now));
            entries.add(new History.Entry(followed.subject(), RequestEvent.FOLLOWED_UP.name(), Map.of("folio", folio), now));
            onFollowUp.followedUp(handle, followed, by);
        });
        history.recordAll(handle, by, entries);
        return follows;
    }

    private static Map<String, RequestId> requests(Handle handle, List<String> folios) {
        Map<String, RequestId> found = new HashMap<>();
        handle.createQuery("SELECT id, folio FROM request WHERE folio IN (<folios>)")
                .bindList("folios", folios)
                .map((r, c) -> Map.entry(r.getString("folio"), new RequestId(r.getLong("id"))))
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }
}
