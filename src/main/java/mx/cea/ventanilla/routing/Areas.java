package mx.cea.ventanilla.routing;

import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// The areas to which requests are routed, as supervisors keep them.
public final class Areas {
    private final Database database;
    private final History history;

    public Areas(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    /// The result of an edit.
    public enum Saved {
        DONE,
        NOT_PERMITTED,
        /// Another area has that code.
        CODE_TAKEN
    }

    /// All areas by name, those out of use included.
    public List<Area> all() {
        return database.read(Areas::in);
    }

    static List<Area> in(Handle handle) {
        return handle.createQuery("SELECT id, code, name, mailbox, business_days, active FROM area ORDER BY name")
                .map((r, c) -> new Area(
                        r.getLong("id"),
                        r.getString("code"),
                        r.getString("name"),
                        new EmailAddress(r.getString("mailbox")),
                        r.getInt("business_days"),
                        r.getBoolean("active")))
                .list();
    }

    /// Adds an area.
    public Saved add(StaffMember by, String code, String name, EmailAddress mailbox, int businessDays) {
        if (!by.may(Permission.EDIT_SETTINGS)) {
            return Saved.NOT_PERMITTED;
        }
        try {
            database.run(handle -> {
                handle.createUpdate("""
                                INSERT INTO area (code, name, mailbox, business_days, active)
                                VALUES (:code, :name, :mailbox, :days, TRUE)""")
                        .bind("code", code)
                        .bind("name", name)
                        .bind("mailbox", mailbox.value())
                        .bind("days", businessDays)
                        .execute();
                history.record(handle, by.id(), new Subject(Subject.Kind.SETTING, 0), "AREA_ADDED", Map.of("code", code));
            });
            return Saved.DONE;
        } catch (DatabaseException.ConstraintBroken e) {
            return Saved.CODE_TAKEN;
        }
    }

    /// Changes everything of an area but its code.
    public Saved change(StaffMember by, Area area) {
        if (!by.may(Permission.EDIT_SETTINGS)) {
            return Saved.NOT_PERMITTED;
        }
        database.run(handle -> {
            handle.createUpdate("""
                            UPDATE area SET name = :name, mailbox = :mailbox, business_days = :days, active = :active
                            WHERE id = :id""")
                    .bind("id", area.id())
                    .bind("name", area.name())
                    .bind("mailbox", area.mailbox().value())
                    .bind("days", area.businessDays())
                    .bind("active", area.active())
                    .execute();
            history.record(
                    handle, by.id(), new Subject(Subject.Kind.SETTING, area.id()), "AREA_CHANGED", Map.of("code", area.code()));
        });
        return Saved.DONE;
    }
}
