package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.Refusal.BadText;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads a request with all that belongs to it, and keeps its internal notes.
public final class RequestFiles {
    private static final int EARLIER = 20;
    private static final int MAX_NOTE = 4_000;

    private final Database database;
    private final History history;
    private final OfficeSchedule schedule;
    private final Accounts accounts;
    private final Contracts contracts;

    public RequestFiles(
            Database database, History history, OfficeSchedule schedule, Accounts accounts, Contracts contracts) {
        this.database = database;
        this.history = history;
        this.schedule = schedule;
        this.accounts = accounts;
        this.contracts = contracts;
    }

    /// The request of a folio, if there is one.
    public Optional<RequestId> find(Folio folio) {
        return database.read(handle -> new RequestRepository(handle).find(folio)).map(Request::id);
    }

    /// Opens a request for somebody and logs that the customer's file was opened, with the folio as the reason (REG-5).
    /// Empty where it does not exist.
    public Optional<RequestView> open(StaffMember by, RequestId id) {
        Optional<RequestView> view = read(by, id);
        view.ifPresent(v -> database.run(handle ->
                history.logOpening(handle, by.id(), id.subject(), v.request().folio().text())));
        return view;
    }

    /// Reads again what is open already.
    public Optional<RequestView> read(StaffMember by, RequestId id) {
        Optional<Request> found = database.read(handle -> new RequestRepository(handle).find(id));
        return found.map(request -> {
            CustomerFile customer = CustomerFile.of(request, accounts, contracts);
            return database.snapshot(handle -> assemble(handle, by, request, customer));
        });
    }

    private RequestView assemble(Handle handle, StaffMember by, Request request, CustomerFile customer) {
        RequestId id = request.id();
        List<HistoryEntry> entries = history.of(handle, id.subject());
        return new RequestView(
                request,
                holderName(handle, request.state()),
                DueTimes.derive(schedule.calendar(), entries),
                UsefulDatum.lackingIn(request),
                customer,
                new RequestRepository(handle).related(request, EARLIER),
                entries,
                notes(handle, id),
                attachments(handle, id),
                Outbox.of(handle, id.subject()),
                Drafts.of(handle, by.id(), id));
    }

    private static @Nullable String holderName(Handle handle, RequestState state) {
        if (!(state instanceof RequestState.Held held)) {
            return null;
        }
        return handle.createQuery("SELECT display_name FROM staff WHERE id = :id")
                .bind("id", held.holder().value())
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private static List<RequestView.Note> notes(Handle handle, RequestId id) {
        return handle.createQuery("""
                        SELECT n.id, s.display_name, n.at, n.body FROM request_note n JOIN staff s ON s.id = n.staff_id
                        WHERE n.request_id = :id ORDER BY n.id""")
                .bind("id", id.value())
                .map((r, c) -> new RequestView.Note(
                        r.getLong("id"),
                        r.getString("display_name"),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "at", c),
                        r.getString("body")))
                .list();
    }

    private static List<RequestView.Attachment> attachments(Handle handle, RequestId id) {
        return handle.createQuery("""
                        SELECT id, file_name, media_type, size_bytes, sha256 FROM request_attachment
                        WHERE request_id = :id ORDER BY id""")
                .bind("id", id.value())
                .map((r, c) -> new RequestView.Attachment(
                        r.getLong("id"),
                        r.getString("file_name"),
                        r.getString("media_type"),
                        r.getLong("size_bytes"),
                        r.getString("sha256")))
                .list();
    }

    /// The content of a file that came with a request.
    public byte[] content(RequestView.Attachment attachment) {
        return database.read(handle -> handle.createQuery("SELECT content FROM request_attachment WHERE id = :id")
                .bind("id", attachment.id())
                .mapTo(byte[].class)
                .one());
    }

    /// Adds an internal note. Allowed at any hour and in any state.
    public Outcome<RequestId> addNote(StaffMember by, RequestId id, String body) {
        if (!by.may(Permission.WRITE_NOTES)) {
            return new Outcome.Refused<>(new Refusal.NotPermitted(Permission.WRITE_NOTES));
        }
        if (body.isBlank() || body.length() > MAX_NOTE) {
            return new Outcome.Refused<>(new BadText(BadText.Field.NOTE));
        }
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO request_note (request_id, staff_id, at, body) VALUES (:id, :by, :at, :body)""")
                .bind("id", id.value())
                .bind("by", by.id().value())
                .bind("at", database.clock().now())
                .bind("body", body.strip())
                .execute());
        return new Outcome.Done<>(id);
    }
}
