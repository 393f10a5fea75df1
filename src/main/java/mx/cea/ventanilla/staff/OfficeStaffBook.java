package mx.cea.ventanilla.staff;

import java.time.Instant;
import java.util.Optional;
import mx.cea.ventanilla.audit.StaffId;
import org.jdbi.v3.core.Handle;

/// Staff of the shared office: login roles of the server, changed by its functions alone. A password leaves this
/// computer as a SCRAM verifier only.
final class OfficeStaffBook implements StaffBook {

    @Override
    public Optional<StaffId> enrol(
            Handle handle, String username, String name, Role role, String password, Instant now) {
        return handle.createQuery("SELECT staff_enrol(:username, :name, :role, :verifier)")
                .bind("username", username)
                .bind("name", name)
                .bind("role", role.name())
                .bind("verifier", Passwords.scramVerifier(password))
                .mapTo(Long.class)
                .findOne()
                .map(StaffId::new);
    }

    @Override
    public boolean setRole(Handle handle, StaffId who, Role role) {
        return handle.createQuery("SELECT staff_set_role(:id, :role)")
                .bind("id", who.value())
                .bind("role", role.name())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public boolean setActive(Handle handle, StaffId who, boolean active) {
        return handle.createQuery("SELECT staff_set_active(:id, :active)")
                .bind("id", who.value())
                .bind("active", active)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void setPassword(Handle handle, StaffId who, String password) {
        handle.createQuery("SELECT staff_set_password(:id, :verifier)")
                .bind("id", who.value())
                .bind("verifier", Passwords.scramVerifier(password))
                .mapTo(Boolean.class)
                .one();
    }
}
