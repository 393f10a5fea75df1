package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.util.Optional;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What each member of staff is writing, saved as it is typed and there after a crash. It stays with an ended request
/// too, so that an answer that is taken back can be mended.
public final class Drafts {
    private final Database database;

    public Drafts(Database database) {
        this.database = database;
    }

    /// Saves, in place of what was saved before.
    public void save(StaffId by, RequestId id, @Nullable String template, String title, String body) {
        database.run(handle -> save(handle, by, id, template, title, body, database.clock().now()));
    }

    static void save(
            Handle handle, StaffId by, RequestId id, @Nullable String template, String title, String body, Instant now) {
        handle.createUpdate("""
                        INSERT INTO request_draft (request_id, staff_id, template, title, body, saved_at)
                        VALUES (:id, :by, :template, :title, :body, :now)
                        ON CONFLICT (request_id, staff_id) DO UPDATE SET template = excluded.template,
                            title = excluded.title, body = excluded.body, saved_at = excluded.saved_at""")
                .bind("id", id.value())
                .bind("by", by.value())
                .bind("template", template)
                .bind("title", title)
                .bind("body", body)
                .bind("now", now)
                .execute();
    }

    /// Throws away what one was writing.
    public void discard(StaffId by, RequestId id) {
        database.run(handle -> handle.createUpdate(
                        "DELETE FROM request_draft WHERE request_id = :id AND staff_id = :by")
                .bind("id", id.value())
                .bind("by", by.value())
                .execute());
    }

    static Optional<Draft> of(Handle handle, StaffId by, RequestId id) {
        return handle.createQuery("""
                        SELECT template, title, body, saved_at FROM request_draft
                        WHERE request_id = :id AND staff_id = :by""")
                .bind("id", id.value())
                .bind("by", by.value())
                .map((r, c) -> new Draft(
                        r.getString("template"),
                        r.getString("title"),
                        r.getString("body"),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "saved_at", c)))
                .findOne();
    }
}
