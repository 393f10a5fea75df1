package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.folios.FolioBook;
import mx.cea.ventanilla.persistence.Constraint;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.portal.LineReader.ReadLine;
import mx.cea.ventanilla.requests.portal.PortalDocuments.Identity;
import mx.cea.ventanilla.requests.portal.PortalDocuments.New;
import mx.cea.ventanilla.requests.portal.PortalDocuments.State;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stores lines that were read, document and request in one transaction, a batch at a time.
final class LineStore {
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Intake intake;
    private final @Nullable StaffId by;

    LineStore(Database database, Intake intake, @Nullable StaffId by) {
        this.database = database;
        this.intake = intake;
        this.by = by;
    }

    /// @return the lines that were new, in their order
    List<ReadLine> store(List<ReadLine> batch) {
        for (int attempt = 1; ; attempt++) {
            List<ReadLine> fresh = fresh(batch);
            if (fresh.isEmpty()) {
                return fresh;
            }
            try {
                Instant now = database.clock().now();
                // in a transaction of its own, so that the portal never waits for a folio until a batch is stored
                List<Folio> folios = database.write(h -> FolioBook.allot(h, now, fresh.size()));
                database.run(h -> insert(h, fresh, folios, now));
                return fresh;
            } catch (DatabaseException.ConstraintBroken e) {
                // the portal handed in one of these keys meanwhile: it is known now
                if (e.constraint().kind() != Constraint.Kind.UNIQUE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<ReadLine> fresh(List<ReadLine> batch) {
        Map<Identity, ReadLine> first = new LinkedHashMap<>();
        batch.forEach(line -> first.putIfAbsent(Identity.of(line.submission()), line));
        Set<Identity> known = database.read(h -> PortalDocuments.known(h, first.keySet()));
        first.keySet().removeAll(known);
        return List.copyOf(first.values());
    }

    private void insert(Handle handle, List<ReadLine> lines, List<Folio> folios, Instant now) {
        List<Accepted> fitting = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).reading() instanceof Reading.Fits fits) {
                fitting.add(new Accepted(folios.get(i), now, fits.solicitud()));
            }
        }
        Map<String, RequestId> requests = intake.take(handle, by, fitting);
        List<New> documents = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Submission submission = lines.get(i).submission();
            Folio folio = folios.get(i);
            documents.add(switch (lines.get(i).reading()) {
                case Reading.Fits _ -> new New(submission, folio, now, State.TAKEN, List.of(), requests.get(folio.text()));
                // the worker takes it in, as it does what comes by the portal
                case Reading.AboutAccount _ -> new New(submission, folio, now, State.PENDING, List.of(), null);
                case Reading.Unfit u -> new New(submission.kept(), folio, now, State.REFUSED, u.reasons(), null);
            });
        }
        PortalDocuments.insert(handle, documents);
    }
}
