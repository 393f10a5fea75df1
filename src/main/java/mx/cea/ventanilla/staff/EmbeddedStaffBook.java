package mx.cea.ventanilla.staff;

import java.time.Instant;
import java.util.Optional;
import mx.cea.ventanilla.audit.StaffId;
import org.jdbi.v3.core.Handle;

/// Staff of the embedded database, which keeps their passwords' hashes.
final class EmbeddedStaffBook implements StaffBook {
    private static final String ANOTHER_ADMINISTRATOR =
            "EXISTS (SELECT 1 FROM staff o WHERE o.role = 'ADMIN' AND o.active AND o.id <> staff.id)";

    @Override
    public Optional<StaffId> enrol(
            Handle handle, String username, String name, Role role, String password, Instant now) {
        return handle.createQuery("""
                        INSERT INTO staff (username, display_name, role, password_hash, created_at)
                        VALUES (:username, :name, :role, :hash, :now) ON CONFLICT (username) DO NOTHING RETURNING id""")
                .bind("username", username)
                .bind("name", name)
                .bind("role", role.name())
                .bind("hash", Passwords.hash(password))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .map(StaffId::new);
    }

    @Override
    public boolean setRole(Handle handle, StaffId who, Role role) {
        return handle.createUpdate("UPDATE staff SET role = :role WHERE id = :id AND (role <> 'ADMIN' OR NOT active"
                                + " OR :role = 'ADMIN' OR " + ANOTHER_ADMINISTRATOR + ")")
                        .bind("role", role.name())
                        .bind("id", who.value())
                        .execute()
                > 0;
    }

    @Override
    public boolean setActive(Handle handle, StaffId who, boolean active) {
        return handle.createUpdate("UPDATE staff SET active = :active WHERE id = :id"
                                + " AND (:active OR role <> 'ADMIN' OR " + ANOTHER_ADMINISTRATOR + ")")
                        .bind("active", active)
                        .bind("id", who.value())
                        .execute()
                > 0;
    }

    @Override
    public void setPassword(Handle handle, StaffId who, String password) {
        handle.createUpdate("""
                        UPDATE staff SET password_hash = :hash, failed_attempts = 0, locked_until = NULL WHERE id = :id""")
                .bind("hash", Passwords.hash(password))
                .bind("id", who.value())
                .execute();
    }
}
