package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.requests.RequestId;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// What of a request tells whether another is about the same matter.
record TwinCandidate(
        RequestId id,
        String folio,
        String kind,
        String channel,
        @Nullable String email,
        @Nullable Long contract,
        Instant received,
        String title,
        String body) {
    /// The columns that [#MAPPER] reads.
    static final String COLUMNS = "id, folio, kind, channel, email, contract_id, received_at, title, body";

    static final RowMapper<TwinCandidate> MAPPER = (r, c) -> new TwinCandidate(
            new RequestId(r.getLong("id")),
            r.getString("folio"),
            r.getString("kind"),
            r.getString("channel"),
            r.getString("email"),
            r.getObject("contract_id") == null ? null : r.getLong("contract_id"),
            c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "received_at", c),
            r.getString("title"),
            r.getString("body"));

    static TwinCandidate of(Accepted accepted, RequestId id, Parties parties) {
        Solicitud s = accepted.solicitud();
        return new TwinCandidate(
                id,
                accepted.folio().text(),
                s.kind().name(),
                s.channel().name(),
                s.requester().email(),
                parties.contract(s.contract()),
                accepted.received(),
                s.title(),
                s.text());
    }

    /// Of whom it may be: its e-mail, its contract, either or none.
    List<Object> senders() {
        List<Object> senders = new ArrayList<>(2);
        if (email != null) {
            senders.add(email);
        }
        if (contract != null) {
            senders.add(contract);
        }
        return senders;
    }

    /// The same kind by another channel, or the same words.
    boolean sameMatter(TwinCandidate other) {
        return kind.equals(other.kind) && !channel.equals(other.channel)
                || Folding.fold(body).equals(Folding.fold(other.body))
                        && Folding.fold(title).equals(Folding.fold(other.title));
    }

    /// Groups by sender, oldest first.
    static void group(TwinCandidate candidate, Map<Object, List<TwinCandidate>> bySender) {
        candidate.senders().forEach(s -> bySender.computeIfAbsent(s, k -> new ArrayList<>()).add(candidate));
    }
}
