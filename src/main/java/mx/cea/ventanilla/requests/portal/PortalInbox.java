package mx.cea.ventanilla.requests.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import mx.cea.ventanilla.accounts.portal.Applications;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.folios.FolioBook;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.portal.PortalDocuments.Claimed;
import mx.cea.ventanilla.requests.portal.PortalDocuments.State;
import mx.cea.ventanilla.requests.portal.PortalDocuments.Which;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The portal's inbox: documents come in, and those that fit become requests. Nothing that came in is ever lost: what
/// does not fit is kept, with the reasons, until a supervisor mends it or sets it aside.
public final class PortalInbox {
    private static final Logger LOG = LoggerFactory.getLogger(PortalInbox.class);
    private static final int BATCH = 500;
    /// So many of a batch, so that many of them do not hold up requests.
    private static final int ABOUT_ACCOUNTS = 100;

    private final Database database;
    private final DocumentReader reader = new DocumentReader();
    private final Intake intake;
    private final Applications applications;

    /// @param calendar     the office's calendar as a transaction sees it
    /// @param applications takes in what is about accounts
    public PortalInbox(
            Database database,
            History history,
            Function<Handle, BusinessCalendar> calendar,
            FollowUpListener onFollowUp,
            Applications applications) {
        this.database = database;
        this.applications = applications;
        this.intake = new Intake(database, history, calendar, onFollowUp);
    }

    /// Hands in a document, to be taken in later: the same kind and key again give the same folio and change nothing.
    ///
    /// @param source where it comes from, for whoever has to mend it
    /// @throws IllegalArgumentException if kind or key is empty or too long, or the document over 48 MB
    public Folio submit(String kind, String key, String body, String source) {
        Submission submission = new Submission(kind, key, body, source);
        if (body.getBytes(StandardCharsets.UTF_8).length > DocumentJson.MAX_BYTES) {
            throw new IllegalArgumentException("Document over " + DocumentJson.MAX_BYTES + " bytes");
        }
        var identity = PortalDocuments.Identity.of(submission);
        try {
            return database.write(handle -> PortalDocuments.folio(handle, identity).orElseGet(() -> {
                Instant now = database.clock().now();
                Folio folio = FolioBook.allot(handle, now, 1).getFirst();
                PortalDocuments.insert(
                        handle, List.of(new PortalDocuments.New(submission, folio, now, State.PENDING, List.of(), null)));
                return folio;
            }));
        } catch (DatabaseException.ConstraintBroken e) {
            // another session has handed it in meanwhile
            return database.read(handle -> PortalDocuments.folio(handle, identity)).orElseThrow(() -> e);
        }
    }

    /// Takes in pending documents, oldest first. Safe to repeat, and for several workers at once: each document is
    /// taken in once.
    ///
    /// @param limit how many at most
    public TakenIn takeIn(int limit) {
        TakenIn sum = TakenIn.NOTHING;
        while (sum.documents() < limit) {
            TakenIn batch = takeBatch(Math.min(BATCH, limit - sum.documents()));
            if (batch.documents() == 0) {
                break;
            }
            sum = sum.plus(batch);
        }
        return sum;
    }

    private TakenIn takeBatch(int most) {
        TakenIn aboutAccounts = takeOneByOne(Which.ABOUT_ACCOUNTS, Math.min(most, ABOUT_ACCOUNTS));
        int left = most - aboutAccounts.documents();
        return left == 0 ? aboutAccounts : aboutAccounts.plus(takeTogether(left));
    }

    private TakenIn takeTogether(int most) {
        try {
            return database.write(h -> take(h, PortalDocuments.claimPending(h, database.dialect(), most)));
        } catch (RuntimeException | OutOfMemoryError e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.warn("A batch of portal documents could not be stored; taking them in one by one: {}", e.getMessage());
            return takeOneByOne(Which.REQUESTS, most);
        }
    }

    /// Whether it is the database's trouble, with which the same may be tried again; any other comes back with the same
    /// document, however often it is tried.
    private static boolean isPassing(Throwable e) {
        return e instanceof DatabaseException && !(e instanceof DatabaseException.ConstraintBroken);
    }

    /// What is done to accounts is done in the order in which everybody else does it, the account first and its folio then,
    /// which a transaction with several documents would not keep to.
    private TakenIn takeOneByOne(Which which, int most) {
        return database.read(h -> PortalDocuments.pending(h, which, most)).stream()
                .map(this::takeOne)
                .reduce(TakenIn.NOTHING, TakenIn::plus);
    }

    /// Takes in one document alone, so that one which the database does not accept, at which the program fails, or for
    /// which there is no memory, holds up no other.
    private TakenIn takeOne(long id) {
        try {
            return database.write(h -> take(
                    h,
                    PortalDocuments.claim(h, database.dialect(), id, State.PENDING).stream().toList()));
        } catch (RuntimeException | OutOfMemoryError e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.error("Portal document {} could not be stored; kept for a supervisor", id, e);
            database.run(h -> PortalDocuments.claim(h, database.dialect(), id, State.PENDING)
                    .ifPresent(document -> PortalDocuments.refused(
                            h, id, List.of(Reason.of(Reason.Code.NOT_STORED, "")), kept(document))));
            return new TakenIn(0, 1);
        }
    }

    private TakenIn take(Handle handle, List<Claimed> documents) {
        List<Accepted> fitting = new ArrayList<>();
        Map<String, Long> documentOf = new HashMap<>();
        int aboutAccounts = 0;
        for (Claimed document : documents) {
            switch (reader.read(document.kind(), document.body())) {
                case Reading.Fits fits -> {
                    fitting.add(new Accepted(document.folio(), document.receivedAt(), fits.solicitud()));
                    documentOf.put(document.folio().text(), document.id());
                }
                case Reading.AboutAccount(ApplicationKind kind, JsonNode json) -> {
                    applications.take(handle, document.folio(), document.receivedAt(), kind, json);
                    PortalDocuments.takenOfAccount(handle, document.id(), kept(document));
                    aboutAccounts++;
                }
                case Reading.Unfit unfit ->
                    PortalDocuments.refused(handle, document.id(), unfit.reasons(), kept(document));
            }
        }
        PortalDocuments.taken(handle, documentOf, intake.take(handle, null, fitting));
        int taken = fitting.size() + aboutAccounts;
        return new TakenIn(taken, documents.size() - taken);
    }

    private static String kept(Claimed document) {
        return CustomersOwn.blanked(document.kind(), document.body());
    }

    DocumentReader reader() {
        return reader;
    }

    Intake intake() {
        return intake;
    }
}
