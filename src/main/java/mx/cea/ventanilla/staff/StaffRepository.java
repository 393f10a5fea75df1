package mx.cea.ventanilla.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Reads the staff, and in the embedded database keeps the count of wrong passwords. In the shared office nobody may
/// read the columns that only the embedded database uses.
final class StaffRepository {
    private static final String COLUMNS = "id, username, display_name, role, active";

    private StaffRepository() {}

    /// What the embedded database knows of somebody who wants to come in.
    ///
    /// @param failures    wrong passwords in a row
    /// @param lockedUntil no attempt is looked at before; null where any is
    record Credentials(
            StaffMember member,
            boolean active,
            @Nullable String passwordHash,
            int failures,
            @Nullable Instant lockedUntil) {}

    static Optional<Credentials> credentials(Handle handle, String username) {
        return handle.createQuery("SELECT " + COLUMNS + """
                        , password_hash, failed_attempts, locked_until FROM staff WHERE username = :username""")
                .bind("username", username)
                .map((r, c) -> new Credentials(
                        member(r),
                        r.getBoolean("active"),
                        r.getString("password_hash"),
                        r.getInt("failed_attempts"),
                        instant(r, c)))
                .findOne();
    }

    static void keepFailures(Handle handle, StaffId who, int failures, Instant lockedUntil) {
        handle.createUpdate("UPDATE staff SET failed_attempts = :failures, locked_until = :until WHERE id = :id")
                .bind("failures", failures)
                .bind("until", lockedUntil)
                .bind("id", who.value())
                .execute();
    }

    /// @return whether there was anything to forget
    static boolean forgetFailures(Handle handle, StaffId who) {
        return handle.createUpdate("""
                        UPDATE staff SET failed_attempts = 0, locked_until = NULL WHERE id = :id AND failed_attempts > 0""")
                        .bind("id", who.value())
                        .execute()
                > 0;
    }

    /// The member of staff whose login role the session belongs to, in the shared office.
    static Optional<StaffEntry> sessionUser(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM staff WHERE username = session_user")
                .map((r, c) -> new StaffEntry(member(r), r.getBoolean("active"), null))
                .findOne();
    }

    static Optional<StaffEntry> find(Handle handle, StaffId who) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM staff WHERE id = :id")
                .bind("id", who.value())
                .map((r, c) -> new StaffEntry(member(r), r.getBoolean("active"), null))
                .findOne();
    }

    static boolean nobody(Handle handle) {
        return !handle.createQuery("SELECT EXISTS (SELECT id FROM staff)").mapTo(Boolean.class).one();
    }

    static List<StaffEntry> all(Handle handle, Dialect dialect, Instant now) {
        String until = switch (dialect) {
            case SQLITE -> "locked_until";
            case POSTGRESQL -> "CAST(NULL AS TIMESTAMPTZ) AS locked_until";
        };
        return handle.createQuery("SELECT " + COLUMNS + ", " + until + " FROM staff ORDER BY active DESC, display_name, id")
                .map((r, c) -> {
                    Instant locked = instant(r, c);
                    return new StaffEntry(
                            member(r), r.getBoolean("active"), locked != null && locked.isAfter(now) ? locked : null);
                })
                .list();
    }

    private static StaffMember member(ResultSet r) throws SQLException {
        return new StaffMember(
                new StaffId(r.getLong("id")),
                r.getString("username"),
                r.getString("display_name"),
                Role.valueOf(r.getString("role")));
    }

    private static @Nullable Instant instant(ResultSet r, StatementContext c) throws SQLException {
        return c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "locked_until", c);
    }
}
