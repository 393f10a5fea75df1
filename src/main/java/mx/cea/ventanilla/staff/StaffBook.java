package mx.cea.ventanilla.staff;

import java.time.Instant;
import java.util.Optional;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;

/// Where staff and their passwords are kept, within the caller's transaction.
sealed interface StaffBook permits EmbeddedStaffBook, OfficeStaffBook {

    static StaffBook of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> new EmbeddedStaffBook();
            case POSTGRESQL -> new OfficeStaffBook();
        };
    }

    /// @return empty where the username is taken
    Optional<StaffId> enrol(Handle handle, String username, String name, Role role, String password, Instant now);

    /// @return false where this is the last active administrator
    boolean setRole(Handle handle, StaffId who, Role role);

    /// @return false where this is the last active administrator
    boolean setActive(Handle handle, StaffId who, boolean active);

    void setPassword(Handle handle, StaffId who, String password);
}
