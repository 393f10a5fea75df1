package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The documents as the database keeps them.
final class PortalDocuments {
    /// As much text as one transaction reads at most, unless a single document is longer.
    private static final long BATCH_BYTES = 16L << 20;
    private static final int EXCERPT = 200;

    private PortalDocuments() {}

    /// Where a document stands.
    enum State {
        PENDING,
        TAKEN,
        REFUSED,
        DISCARDED
    }

    /// Which documents are taken in alike; those of an unknown kind go with the requests.
    enum Which {
        REQUESTS("NOT IN"),
        ABOUT_ACCOUNTS("IN");

        private static final List<String> KINDS =
                Stream.of(ApplicationKind.values()).map(ApplicationKind::portalWord).toList();

        private final String in;

        Which(String in) {
            this.in = in;
        }
    }

    /// Whom the portal means by a document: the same identity again is the same document.
    record Identity(String kind, String key) {
        static Identity of(Submission submission) {
            return new Identity(submission.kind(), submission.key());
        }
    }

    /// A document that is yet to be written.
    ///
    /// @param request what became of it; with [State#TAKEN] alone
    record New(
            Submission submission, Folio folio, Instant at, State state, List<Reason> reasons, @Nullable RequestId request) {}

    /// A document in this transaction's hands.
    record Claimed(long id, String kind, Folio folio, Instant receivedAt, String body) {}

    private record Head(long id, long size) {}

    static Optional<Folio> folio(Handle handle, Identity identity) {
        return handle.createQuery("SELECT folio FROM portal_document WHERE kind = :kind AND portal_key = :key")
                .bind("kind", identity.kind())
                .bind("key", identity.key())
                .mapTo(String.class)
                .findOne()
                .map(Folio::new);
    }

    /// Which of these are there already.
    static Set<Identity> known(Handle handle, Collection<Identity> identities) {
        Set<Identity> known = new HashSet<>();
        identities.stream().collect(Collectors.groupingBy(Identity::kind)).forEach((kind, ofKind) -> handle.createQuery(
                        "SELECT portal_key FROM portal_document WHERE kind = :kind AND portal_key IN (<keys>)")
                .bind("kind", kind)
                .bindList("keys", ofKind.stream().map(Identity::key).toList())
                .mapTo(String.class)
                .forEach(key -> known.add(new Identity(kind, key))));
        return known;
    }

    /// Adds documents.
    ///
    /// @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException if one of their identities is there already
    static void insert(Handle handle, List<New> documents) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO portal_document
                    (kind, portal_key, folio, body, source, received_at, state, reasons, request_id)
                VALUES (:kind, :key, :folio, :body, :source, :at, :state, :reasons, :request)""");
        for (New d : documents) {
            batch.bind("kind", d.submission().kind())
                    .bind("key", d.submission().key())
                    .bind("folio", d.folio().text())
                    .bind("body", d.submission().body())
                    .bind("source", d.submission().source())
                    .bind("at", d.at())
                    .bind("state", d.state().name())
                    .bind("reasons", DocumentJson.write(d.reasons()))
                    .bind("request", d.request() == null ? null : d.request().value())
                    .add();
        }
        batch.execute();
    }

    /// Pending documents about no account that no other transaction has in its hands, oldest first.
    static List<Claimed> claimPending(Handle handle, Dialect dialect, int most) {
        List<Head> heads = handle.createQuery("""
                        SELECT id, octet_length(body) AS size FROM portal_document
                        WHERE state = 'PENDING' AND kind <in> (<kinds>)
                        ORDER BY id LIMIT :most <lock>""")
                .define("in", Which.REQUESTS.in)
                .bindList("kinds", Which.KINDS)
                .define("lock", dialect.skipLocked())
                .bind("most", most)
                .map((r, c) -> new Head(r.getLong("id"), r.getLong("size")))
                .list();
        long bytes = 0;
        int count = 0;
        for (Head head : heads) {
            bytes += head.size();
            if (count > 0 && bytes > BATCH_BYTES) {
                break;
            }
            count++;
        }
        return bodies(handle, heads.subList(0, count).stream().map(Head::id).toList());
    }

    /// One document, where it is in one of these states and no other transaction has it in its hands.
    static Optional<Claimed> claim(Handle handle, Dialect dialect, long id, State... states) {
        return handle
                .createQuery("SELECT id FROM portal_document WHERE id = :id AND state IN (<states>) <lock>")
                .define("lock", dialect.skipLocked())
                .bind("id", id)
                .bindList("states", List.of(states).stream().map(State::name).toList())
                .mapTo(Long.class)
                .findOne()
                .flatMap(found -> bodies(handle, List.of(found)).stream().findFirst());
    }

    private static List<Claimed> bodies(Handle handle, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        SELECT id, kind, folio, received_at, body FROM portal_document
                        WHERE id IN (<ids>) ORDER BY id""")
                .bindList("ids", ids)
                .map((r, c) -> new Claimed(
                        r.getLong("id"),
                        r.getString("kind"),
                        new Folio(r.getString("folio")),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "received_at", c),
                        r.getString("body")))
                .list();
    }

    static List<Long> pending(Handle handle, Which which, int most) {
        return handle.createQuery("""
                        SELECT id FROM portal_document WHERE state = 'PENDING' AND kind <in> (<kinds>)
                        ORDER BY id LIMIT :most""")
                .define("in", which.in)
                .bindList("kinds", Which.KINDS)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /// Notes which requests claimed documents have become.
    ///
    /// @param documents keys of the documents by folio
    /// @param requests  keys of the requests by the same folio
    static void taken(Handle handle, Map<String, Long> documents, Map<String, RequestId> requests) {
        if (requests.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE portal_document SET state = 'TAKEN', request_id = :request, reasons = '[]'
                WHERE id = :id AND state <> 'TAKEN'""");
        requests.forEach((folio, request) ->
                batch.bind("id", documents.get(folio)).bind("request", request.value()).add());
        for (int changed : batch.execute()) {
            if (changed != 1) {
                throw new IllegalStateException("A claimed document was taken by somebody else");
            }
        }
    }

    /// Notes that a claimed document about an account was taken in.
    ///
    /// @param body what is kept of it: as it came, or without what is the customer's alone
    static void takenOfAccount(Handle handle, long id, String body) {
        int changed = handle.createUpdate("""
                        UPDATE portal_document SET state = 'TAKEN', body = :body, reasons = '[]'
                        WHERE id = :id AND state = 'PENDING'""")
                .bind("id", id)
                .bind("body", body)
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("A claimed document was taken by somebody else");
        }
    }

    /// Lets the worker take in a document that was kept for a supervisor.
    static void pending(Handle handle, long id, String kind) {
        handle.createUpdate("""
                        UPDATE portal_document SET state = 'PENDING', kind = :kind, reasons = '[]'
                        WHERE id = :id AND state IN ('REFUSED', 'DISCARDED')""")
                .bind("id", id)
                .bind("kind", kind)
                .execute();
    }

    /// Keeps a pending document for a supervisor, without what is the customer's alone.
    static void refused(Handle handle, long id, List<Reason> reasons, String body) {
        handle.createUpdate("""
                        UPDATE portal_document SET state = 'REFUSED', reasons = :reasons, body = :body
                        WHERE id = :id AND state = 'PENDING'""")
                .bind("id", id)
                .bind("reasons", DocumentJson.write(reasons))
                .bind("body", body)
                .execute();
    }

    static void replaceBody(Handle handle, long id, String body) {
        handle.createUpdate("UPDATE portal_document SET body = :body WHERE id = :id")
                .bind("id", id)
                .bind("body", body)
                .execute();
    }

    /// @return whether it was refused until now
    static boolean discard(Handle handle, long id) {
        return handle.createUpdate("UPDATE portal_document SET state = 'DISCARDED' WHERE id = :id AND state = 'REFUSED'")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    static int count(Handle handle, State state) {
        return handle.createQuery("SELECT count(*) FROM portal_document WHERE state = '" + state + "'")
                .mapTo(Integer.class)
                .one();
    }

    /// @param after the last key of the page before; 0 for the first
    static List<RefusedDocument> list(Handle handle, State state, long after, int most) {
        // the state stands in the statement so that both databases see that the partial index serves
        return handle.createQuery("SELECT id, kind, portal_key, folio, source, received_at, reasons, "
                        + "substr(body, 1, " + EXCERPT + ") AS excerpt FROM portal_document WHERE state = '" + state
                        + "' AND id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .map(REFUSED)
                .list();
    }

    private static final RowMapper<RefusedDocument> REFUSED = (r, c) -> new RefusedDocument(
            r.getLong("id"),
            r.getString("kind"),
            r.getString("portal_key"),
            new Folio(r.getString("folio")),
            r.getString("source"),
            c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "received_at", c),
            DocumentJson.reasons(r.getString("reasons")),
            r.getString("excerpt"));

    static Optional<String> body(Handle handle, long id) {
        return handle.createQuery("SELECT body FROM portal_document WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
