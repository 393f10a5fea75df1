package mx.cea.ventanilla.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffChange;
import mx.cea.ventanilla.staff.StaffEntry;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import org.postgresql.util.PasswordUtil;

/// Enrols the sample office's staff.
final class SampleStaff {
    private final Database database;
    private final StaffService service;

    SampleStaff(Database database, StaffService service) {
        this.database = database;
        this.service = service;
    }

    /// @return the staff by username
    /// @throws IllegalStateException if somebody cannot be enrolled
    Map<String, StaffMember> enrol(List<SampleLogin> logins) {
        switch (database.dialect()) {
            case SQLITE -> enrolEmbedded(logins);
            case POSTGRESQL -> logins.forEach(this::enrolAtServer);
        }
        return members();
    }

    private Map<String, StaffMember> members() {
        return service.list().stream()
                .map(StaffEntry::member)
                .collect(Collectors.toMap(StaffMember::username, Function.identity()));
    }

    /// An administrator enrols the others.
    private void enrolEmbedded(List<SampleLogin> logins) {
        List<SampleLogin> inOrder = logins.stream()
                .sorted(Comparator.comparing(login -> login.role() == Role.ADMIN ? 0 : 1))
                .toList();
        SampleLogin first = inOrder.getFirst();
        require(first, service.enrolFirst(first.username(), first.name(), first.password()));
        StaffMember administrator = members().values().iterator().next();
        for (SampleLogin login : inOrder.subList(1, inOrder.size())) {
            require(
                    login,
                    service.enrol(administrator, login.username(), login.name(), login.role(), login.password()));
        }
    }

    private static void require(SampleLogin login, StaffChange change) {
        if (!(change instanceof StaffChange.Done)) {
            throw new IllegalStateException("Cannot enrol " + login.username() + ": " + change);
        }
    }

    /// The owner of the database enrols everybody. A server that holds several sample offices knows the login already.
    private void enrolAtServer(SampleLogin login) {
        database.run(handle -> {
            boolean known = handle.createQuery("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :username)")
                    .bind("username", login.username())
                    .mapTo(Boolean.class)
                    .one();
            if (known) {
                handle.createUpdate("""
                                INSERT INTO staff (username, display_name, role, created_at)
                                VALUES (:username, :name, :role, :now)""")
                        .bind("username", login.username())
                        .bind("name", login.name())
                        .bind("role", login.role().name())
                        .bind("now", database.clock().now())
                        .execute();
            } else {
                handle.createQuery("SELECT staff_enrol(:username, :name, :role, :verifier)")
                        .bind("username", login.username())
                        .bind("name", login.name())
                        .bind("role", login.role().name())
                        .bind("verifier", PasswordUtil.encodeScramSha256(login.password().toCharArray()))
                        .mapTo(Long.class)
                        .one();
            }
        });
    }
}
