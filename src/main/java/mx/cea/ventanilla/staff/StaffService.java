package mx.cea.ventanilla.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who works here, with which role, and with which password. Every change is in the history of the person changed.
public final class StaffService {
    private final Database database;
    private final History history;
    private final StaffBook book;

    public StaffService(Database database, History history) {
        this.database = database;
        this.history = history;
        this.book = StaffBook.of(database.dialect());
    }

    /// Everybody, those who still work here first.
    public List<StaffEntry> list() {
        return database.read(h -> StaffRepository.all(h, database.dialect(), database.clock().now()));
    }

    /// To whom a request may be given.
    public List<StaffMember> requestWorkers() {
        return list().stream()
                .filter(StaffEntry::active)
                .map(StaffEntry::member)
                .filter(m -> m.may(Permission.WORK_REQUESTS))
                .toList();
    }

    /// Whether an embedded database is so new that its first administrator is yet to be enrolled. In the shared office
    /// the owner of the database does that.
    public boolean awaitsFirst() {
        return database.dialect() == Dialect.SQLITE && database.read(StaffRepository::nobody);
    }

    /// Enrols the first administrator of an embedded database.
    public StaffChange enrolFirst(String username, String name, String password) {
        Function<Handle, StaffChange> work = h -> database.dialect() == Dialect.SQLITE && StaffRepository.nobody(h)
                ? enrolled(h, null, Usernames.of(username), name.strip(), Role.ADMIN, password)
                : new StaffChange.NotTheFirst();
        return database.write(work);
    }

    public StaffChange enrol(StaffMember by, String username, String name, Role role, String password) {
        if (!by.may(Permission.MANAGE_STAFF)) {
            return new StaffChange.NotAllowed(Permission.MANAGE_STAFF);
        }
        Function<Handle, StaffChange> work =
                h -> enrolled(h, by.id(), Usernames.of(username), name.strip(), role, password);
        return database.write(work);
    }

    private StaffChange enrolled(
            Handle handle, @Nullable StaffId by, String username, String name, Role role, String password) {
        if (!Usernames.acceptable(username)) {
            return new StaffChange.BadUsername();
        }
        if (name.isEmpty() || name.length() > 200) {
            return new StaffChange.BadName();
        }
        if (!Passwords.acceptable(username, password)) {
            return new StaffChange.WeakPassword(Passwords.SHORTEST);
        }
        Optional<StaffId> id = book.enrol(handle, username, name, role, password, database.clock().now());
        if (id.isEmpty()) {
            return new StaffChange.UsernameTaken();
        }
        record(handle, by, id.get(), "ENROLLED", Map.of("username", username, "role", role.name()));
        return new StaffChange.Done(id.get());
    }

    public StaffChange changeRole(StaffMember by, StaffId who, Role role) {
        return managed(by, who, (h, entry) -> {
            Role before = entry.member().role();
            if (before == role) {
                return new StaffChange.Done(who);
            }
            if (!book.setRole(h, who, role)) {
                return new StaffChange.LastAdministrator();
            }
            record(h, by.id(), who, "ROLE_CHANGED", Map.of("from", before.name(), "to", role.name()));
            return new StaffChange.Done(who);
        });
    }

    /// Closes a login, at once and also for sessions that are open. What the person held stays in his hands until a
    /// supervisor reassigns it.
    public StaffChange deactivate(StaffMember by, StaffId who) {
        return managed(by, who, (h, entry) -> {
            if (by.id().equals(who)) {
                return new StaffChange.Oneself();
            }
            return entry.active() ? switched(h, by, who, false, "DEACTIVATED") : new StaffChange.Done(who);
        });
    }

    public StaffChange activate(StaffMember by, StaffId who) {
        return managed(by, who, (h, entry) ->
                entry.active() ? new StaffChange.Done(who) : switched(h, by, who, true, "ACTIVATED"));
    }

    private StaffChange switched(Handle handle, StaffMember by, StaffId who, boolean active, String action) {
        if (!book.setActive(handle, who, active)) {
            return new StaffChange.LastAdministrator();
        }
        record(handle, by.id(), who, action, Map.of());
        return new StaffChange.Done(who);
    }

    /// Sets a password: anybody his own, whose present one the window has just proved with [Doorway#unlock]; an
    /// administrator anybody's.
    public StaffChange setPassword(StaffMember by, StaffId who, String password) {
        boolean own = by.id().equals(who);
        Change change = (h, entry) -> {
            if (!Passwords.acceptable(entry.member().username(), password)) {
                return new StaffChange.WeakPassword(Passwords.SHORTEST);
            }
            book.setPassword(h, who, password);
            record(h, by.id(), who, "PASSWORD_SET", Map.of());
            return own && database.dialect() == Dialect.POSTGRESQL
                    ? new StaffChange.SignInAgain()
                    : new StaffChange.Done(who);
        };
        return own ? changed(who, change) : managed(by, who, change);
    }

    /// Lets somebody whom wrong passwords have locked try again at once. In the shared office there is nothing to
    /// unlock: each workstation keeps its own count, which ends with the program.
    public StaffChange unlock(StaffMember by, StaffId who) {
        return managed(by, who, (h, entry) -> {
            if (database.dialect() == Dialect.SQLITE && StaffRepository.forgetFailures(h, who)) {
                record(h, by.id(), who, "UNLOCKED", Map.of());
            }
            return new StaffChange.Done(who);
        });
    }

    private interface Change {
        StaffChange apply(Handle handle, StaffEntry entry);
    }

    private StaffChange managed(StaffMember by, StaffId who, Change change) {
        return by.may(Permission.MANAGE_STAFF)
                ? changed(who, change)
                : new StaffChange.NotAllowed(Permission.MANAGE_STAFF);
    }

    private StaffChange changed(StaffId who, Change change) {
        return database.write(h -> StaffRepository.find(h, who)
                .map(entry -> change.apply(h, entry))
                .orElseGet(StaffChange.NoSuchStaff::new));
    }

    private void record(
            Handle handle, @Nullable StaffId by, StaffId who, String action, Map<String, String> detail) {
        history.record(handle, by, new Subject(Subject.Kind.STAFF, who.value()), action, detail);
    }
}
