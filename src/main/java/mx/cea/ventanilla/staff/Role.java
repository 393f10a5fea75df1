package mx.cea.ventanilla.staff;

import java.util.Set;

/// The four roles. In the shared office each is a group role of the server with its own grants.
public enum Role {
    AGENT(Set.of(
            Permission.WORK_REQUESTS,
            Permission.WRITE_NOTES,
            Permission.OPEN_FILES_UNASKED,
            Permission.RECORD_READINGS,
            Permission.REGISTER_ACCOUNTS,
            Permission.CHANGE_ACCOUNTS,
            Permission.PROPOSE_BLOCKS)),
    SUPERVISOR(Set.of(
            Permission.WORK_REQUESTS,
            Permission.WORK_AT_ANY_HOUR,
            Permission.REASSIGN,
            Permission.MEND_PORTAL_DOCUMENTS,
            Permission.IMPORT,
            Permission.WRITE_NOTES,
            Permission.OPEN_FILES_UNASKED,
            Permission.RECORD_READINGS,
            Permission.REGISTER_ACCOUNTS,
            Permission.CHANGE_ACCOUNTS,
            Permission.PROPOSE_BLOCKS,
            Permission.DECIDE_BLOCKS,
            Permission.MERGE_ACCOUNTS,
            Permission.MANAGE_ALL_MESSAGES,
            Permission.EDIT_CALENDAR,
            Permission.EDIT_SETTINGS)),
    TELEPHONE(Set.of(Permission.WRITE_NOTES, Permission.RECORD_READINGS, Permission.REACTIVATE_ACCOUNTS)),
    ADMIN(Set.of(Permission.EDIT_SETTINGS, Permission.MANAGE_STAFF));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// The key of its Spanish name in the texts.
    public String messageKey() {
        return "staff.role." + name();
    }
}
