package mx.cea.ventanilla.staff;

import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;

/// Somebody who works here and has logged in, or could.
///
/// @param username in lower case; in the shared office also the server's login role
public record StaffMember(StaffId id, String username, String name, Role role) {

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /// This person as the history names what it is about.
    public Subject subject() {
        return new Subject(Subject.Kind.STAFF, id.value());
    }
}
