package mx.cea.ventanilla.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.folios.FolioBook;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestEvent;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// An office with staff and, as asked for, requests, on a fresh database. Its clock begins on a Monday at ten.
public final class TestOffice implements AutoCloseable {
    public final MutableClock clock;
    public final Database database;
    public final Ventanilla app;
    public final StaffMember ana;
    public final StaffMember luis;
    public final StaffMember supervisor;
    public final StaffMember telephone;
    public final StaffMember admin;

    public TestOffice(Dialect dialect) {
        this(dialect, MutableClock.at("2026-06-15T10:00"));
    }

    public TestOffice(Dialect dialect, MutableClock clock) {
        this.clock = clock;
        database = TestDatabase.open(dialect, clock);
        app = new Ventanilla(database, Places.within(Path.of(System.getProperty("java.io.tmpdir"), "ventanilla-test-office")));
        ana = enrol("ana", "Ana López", Role.AGENT);
        luis = enrol("luis", "Luis Peña", Role.AGENT);
        supervisor = enrol("sofia", "Sofía Ruiz", Role.SUPERVISOR);
        telephone = enrol("teresa", "Teresa Vega", Role.TELEPHONE);
        admin = enrol("adrian", "Adrián Soto", Role.ADMIN);
    }

    private StaffMember enrol(String username, String name, Role role) {
        long id = database.write(h -> h.createUpdate("""
                        INSERT INTO staff (username, display_name, role, created_at) VALUES (:u, :n, :r, :at)""")
                .bind("u", username)
                .bind("n", name)
                .bind("r", role.name())
                .bind("at", clock.now())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new StaffMember(new StaffId(id), username, name, role);
    }

    /// What a test's request is like; the rest is as common as can be.
    public record Spec(
            RequestKind kind,
            String customer,
            @Nullable String email,
            String title,
            String body,
            @Nullable Long contract,
            @Nullable Long account,
            @Nullable String invoice,
            @Nullable String date) {
        public Spec(RequestKind kind) {
            this(kind, "María Hernández", "maria@example.com", "Mi asunto", "Mi texto", null, null, null, null);
        }

        public Spec from(String name, @Nullable String address) {
            return new Spec(kind, name, address, title, body, contract, account, invoice, date);
        }

        public Spec saying(String newTitle, String newBody) {
            return new Spec(kind, customer, email, newTitle, newBody, contract, account, invoice, date);
        }

        public Spec about(@Nullable Long newContract, @Nullable Long newAccount) {
            return new Spec(kind, customer, email, title, body, newContract, newAccount, invoice, date);
        }

        public Spec citing(String newInvoice, String newDate) {
            return new Spec(kind, customer, email, title, body, contract, account, newInvoice, newDate);
        }
    }

    /// A general query, received now.
    public RequestId request() {
        return request(new Spec(RequestKind.GENERAL_QUERY));
    }

    /// A request, received now.
    public RequestId request(Spec spec) {
        return database.write(h -> insert(h, spec, clock.now()));
    }

    private RequestId insert(Handle h, Spec spec, Instant received) {
        Folio folio = FolioBook.allot(h, received, 1).getFirst();
        int days = Settings.valuesIn(h).dueDays(spec.kind().name());
        Instant due = OfficeSchedule.calendarIn(h).plusBusinessDays(received, days);
        long id = h.createUpdate("""
                        INSERT INTO request (folio, kind, channel, received_at, customer_name, customer_key, email,
                            account_id, title, body, contract_id, invoice_given, date_given, state, due_at, search_text)
                        VALUES (:folio, :kind, :channel, :received, :name, :key, :email, :account, :title, :body, :contract,
                            :invoice, :date, 'RECEIVED', :due, :search)""")
                .bind("folio", folio.text())
                .bind("kind", spec.kind().name())
                .bind("channel", spec.account() == null ? "CONTACT_FORM" : "PORTAL")
                .bind("received", received)
                .bind("name", spec.customer())
                .bind("key", Folding.fold(spec.customer()))
                .bind("email", spec.email())
                .bind("account", spec.account())
                .bind("title", spec.title())
                .bind("body", spec.body())
                .bind("contract", spec.contract())
                .bind("invoice", spec.invoice())
                .bindByType("date", spec.date() == null ? null : LocalDate.parse(spec.date()), LocalDate.class)
                .bind("due", due)
                .bind("search", " " + Folding.fold(folio.text() + " " + spec.customer() + " " + spec.title() + " " + spec.body()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        RequestId request = new RequestId(id);
        app.history().recordAt(h, null, request.subject(), RequestEvent.RECEIVED.name(),
                Map.of("received", received.toString(), "days", String.valueOf(days)), received);
        return request;
    }

    @Override
    public void close() {
        database.close();
    }
}
