package mx.cea.ventanilla.requests.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.portal.PortalDocuments.Claimed;
import mx.cea.ventanilla.requests.portal.PortalDocuments.State;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What supervisors do with the portal's documents that were refused. Nothing is ever deleted.
public final class RefusedDocuments {
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final History history;
    private final DocumentReader reader;
    private final Intake intake;

    public RefusedDocuments(Database database, History history, PortalInbox inbox) {
        this.database = database;
        this.history = history;
        this.reader = inbox.reader();
        this.intake = inbox.intake();
    }

    /// How many wait for a supervisor.
    public int waiting() {
        return database.read(h -> PortalDocuments.count(h, State.REFUSED));
    }

    /// Those that wait for a supervisor, the oldest first.
    ///
    /// @param after the [Page#next] of the page before; null for the first
    public Page<RefusedDocument, Long> refused(@Nullable Long after, int size) {
        return page(State.REFUSED, after, size);
    }

    /// Those that a supervisor has set aside, the oldest first.
    public Page<RefusedDocument, Long> discarded(@Nullable Long after, int size) {
        return page(State.DISCARDED, after, size);
    }

    private Page<RefusedDocument, Long> page(State state, @Nullable Long after, int size) {
        List<RefusedDocument> rows =
                database.read(h -> PortalDocuments.list(h, state, after == null ? 0 : after, size + 1));
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).id());
    }

    /// A document's whole text, for mending; logs that it was opened (REG-5).
    ///
    /// @return empty where there is no such document, or the role may not see it
    public Optional<String> open(StaffMember by, long id) {
        if (!by.may(Permission.MEND_PORTAL_DOCUMENTS)) {
            return Optional.empty();
        }
        return database.write(h -> {
            Optional<String> body = PortalDocuments.body(h, id);
            body.ifPresent(found -> history.logOpening(h, by.id(), subject(id), "MEND"));
            return body;
        });
    }

    /// What would still be wrong with a text; empty where it fits. Changes nothing.
    ///
    /// @param kind of the document as it was sent
    /// @param text the document, or a whole line of a file with the document in it
    public List<Reason> check(String kind, String text) {
        Envelope.Document mended = Envelope.documentIn(kind, text);
        return switch (reader.read(mended.kind(), mended.body())) {
            case Reading.Unfit unfit -> unfit.reasons();
            case Reading.Fits _, Reading.AboutAccount _ -> List.of();
        };
    }

    /// Takes a document in with a mended text, where that fits now; the history keeps the text as it was, or of one about
    /// an account its digest and length alone. One that was set aside can be taken in likewise.
    ///
    /// @param kind of the document as it was sent
    /// @param text the document, or a whole line of a file with the document in it
    public Mended mend(StaffMember by, long id, String kind, String text) {
        if (!by.may(Permission.MEND_PORTAL_DOCUMENTS)) {
            return new Mended.NotPermitted();
        }
        Envelope.Document mended = Envelope.documentIn(kind, text);
        return switch (reader.read(mended.kind(), mended.body())) {
            case Reading.Unfit unfit -> new Mended.StillUnfit(unfit.reasons());
            case Reading.Fits fits ->
                claimed(id, (h, document) -> take(h, by, document, mended.body(), fits.solicitud()));
            case Reading.AboutAccount(ApplicationKind known, _) ->
                claimed(id, (h, document) -> leaveToWorker(h, by, document, mended.body(), known));
        };
    }

    private Mended claimed(long id, BiFunction<Handle, Claimed, Mended> work) {
        return database.write(h -> PortalDocuments.claim(h, database.dialect(), id, State.REFUSED, State.DISCARDED)
                .map(document -> work.apply(h, document))
                .orElseGet(Mended.NoLongerRefused::new));
    }

    /// What is done to accounts at the portal's wish is done in nobody's name.
    private Mended leaveToWorker(
            Handle handle, StaffMember by, Claimed document, String body, ApplicationKind kind) {
        replace(handle, by, document, body, digest(document.body()));
        PortalDocuments.pending(handle, document.id(), kind.portalWord());
        return new Mended.Awaited(document.folio());
    }

    private void replace(Handle handle, StaffMember by, Claimed document, String body, Map<String, String> before) {
        if (!body.equals(document.body())) {
            PortalDocuments.replaceBody(handle, document.id(), body);
            history.record(handle, by.id(), subject(document.id()), "MENDED", before);
        }
    }

    /// What proves which text it was to who has it. The history is kept longer, and read by more, than what customers send
    /// of themselves is to be.
    private static Map<String, String> digest(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Map.of("before.sha256", FileContent.sha256(bytes), "before.length", String.valueOf(bytes.length));
    }

    private Mended take(Handle handle, StaffMember by, Claimed document, String body, Solicitud solicitud) {
        String folio = document.folio().text();
        replace(
                handle,
                by,
                document,
                body,
                ApplicationKind.ofPortalWord(document.kind()).isPresent()
                        ? digest(document.body())
                        : Map.of("before", document.body()));
        Accepted accepted = new Accepted(document.folio(), document.receivedAt(), solicitud);
        Map<String, RequestId> requests = intake.take(handle, by.id(), List.of(accepted));
        PortalDocuments.taken(handle, Map.of(folio, document.id()), requests);
        return new Mended.Taken(document.folio(), requests.values().iterator().next());
    }

    /// Sets a document aside, such as rubbish that a robot sent.
    ///
    /// @param reason 3 to 200 characters
    public Discarded discard(StaffMember by, long id, String reason) {
        if (!by.may(Permission.MEND_PORTAL_DOCUMENTS)) {
            return new Discarded.NotPermitted();
        }
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return new Discarded.ReasonNeeded();
        }
        return database.write(h -> {
            if (!PortalDocuments.discard(h, id)) {
                return new Discarded.NoLongerRefused();
            }
            history.record(h, by.id(), subject(id), "DISCARDED", Map.of("reason", why));
            return new Discarded.Done();
        });
    }

    private static Subject subject(long id) {
        return new Subject(Subject.Kind.PORTAL_DOCUMENT, id);
    }
}
