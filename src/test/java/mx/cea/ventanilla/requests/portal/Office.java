package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.OfficeHours;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.AccountRooms;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/// An office whose portal documents are taken in, on a database of its own: Monday 15 June 2026, 10:00.
public final class Office implements AutoCloseable {
    final MutableClock clock;
    public final Database database;
    public final History history;
    final List<RequestId> followedUp = new ArrayList<>();
    public final PortalInbox inbox;

    public Office(Dialect dialect) {
        this(TestDatabase.address(dialect), MutableClock.at("2026-06-15T10:00"));
    }

    private Office(DatabaseAddress address, MutableClock clock) {
        this.clock = clock;
        this.history = new History(clock, "prueba");
        this.database = Database.open(address, clock);
        BusinessCalendar calendar = new BusinessCalendar(OfficeHours.OF_THE_RULES, List.of());
        inbox = new PortalInbox(database, history, h -> calendar, (h, id, by) -> followedUp.add(id),
                AccountRooms.applications(database, history));
    }

    /// Another process on the same database.
    Office another() {
        return new Office(database.address(), clock);
    }

    public StaffMember staff(Role role) {
        long id = database.write(h -> h.createQuery("""
                        INSERT INTO staff (username, display_name, role, created_at)
                        VALUES (:name, 'Persona de prueba', :role, :at) RETURNING id""")
                .bind("name", "persona" + role.ordinal())
                .bind("role", role.name())
                .bind("at", clock.now())
                .mapTo(Long.class)
                .one());
        return new StaffMember(new StaffId(id), "persona" + role.ordinal(), "Persona de prueba", role);
    }

    long contract(String number, String reference) {
        return database.write(h -> h.createQuery("""
                        INSERT INTO contract (number, reference, holder_kind, given_name, first_surname, street,
                            outside_number, colonia, municipality, postal_code, administration, tariff, meter_status, state)
                        VALUES (:number, :reference, 'PERSON', 'José', 'Peña', 'Zaragoza', '1', 'Centro', 'Querétaro',
                            '76000', 'Querétaro', 'DOMESTICO', 'NONE', 'ACTIVE') RETURNING id""")
                .bind("number", number)
                .bind("reference", reference)
                .mapTo(Long.class)
                .one());
    }

    long account(String username, String folded) {
        return database.write(h -> h.createQuery("""
                        INSERT INTO account (username, username_folded, display_name, email, state, created_at)
                        VALUES (:name, :folded, 'José Peña', 'jose@example.com', 'ACTIVE', :at) RETURNING id""")
                .bind("name", username)
                .bind("folded", folded)
                .bind("at", clock.now())
                .mapTo(Long.class)
                .one());
    }

    /// The row of a request; whole numbers as longs in both databases.
    Map<String, @Nullable Object> request(String folio) {
        Map<String, @Nullable Object> row = new HashMap<>();
        database.read(h -> h.createQuery("SELECT * FROM request WHERE folio = :folio")
                        .bind("folio", folio)
                        .mapToMap()
                        .one())
                .forEach((column, value) -> row.put(column, value instanceof Integer i ? (Long) i.longValue() : value));
        return row;
    }

    public RequestId requestId(String folio) {
        return new RequestId(database.read(h -> h.createQuery("SELECT id FROM request WHERE folio = :folio")
                .bind("folio", folio)
                .mapTo(Long.class)
                .one()));
    }

    Instant instant(String folio, String column) {
        return database.read(h -> h.createQuery("SELECT " + column + " FROM request WHERE folio = :folio")
                .bind("folio", folio)
                .mapTo(Instant.class)
                .one());
    }

    int count(String fromWhere) {
        return database.read(h ->
                h.createQuery("SELECT count(*) FROM " + fromWhere).mapTo(Integer.class).one());
    }

    List<HistoryEntry> historyOf(Subject subject) {
        return database.read(h -> history.of(h, subject));
    }

    @Override
    public void close() {
        database.close();
    }
}
