package mx.cea.ventanilla.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.common.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads what happened. Writing joins the transaction of the change itself.
public final class History {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};
    private static final String INSERT = """
            INSERT INTO history (at, staff_id, workstation, subject_kind, subject_id, action, detail)
            VALUES (:at, :by, :workstation, :kind, :id, :action, :detail)""";

    private final Clock clock;
    private final String workstation;

    /// @param workstation the name of this computer
    public History(Clock clock, String workstation) {
        this.clock = clock;
        this.workstation = workstation;
    }

    /// One entry that is yet to be written.
    public record Entry(Subject subject, String action, Map<String, String> detail, Instant at) {}

    /// Adds an entry at the present time.
    ///
    /// @param by null where the program itself acts
    public void record(Handle handle, @Nullable StaffId by, Subject subject, String action, Map<String, String> detail) {
        recordAt(handle, by, subject, action, detail, clock.now());
    }

    /// Adds an entry whose time is part of a larger decision and was read before.
    public void recordAt(
            Handle handle, @Nullable StaffId by, Subject subject, String action, Map<String, String> detail, Instant at) {
        handle.createUpdate(INSERT)
                .bind("at", at)
                .bind("by", by == null ? null : by.value())
                .bind("workstation", workstation)
                .bind("kind", subject.kind().name())
                .bind("id", subject.id())
                .bind("action", action)
                .bind("detail", JSON.writeValueAsString(detail))
                .execute();
    }

    /// Adds many entries in one batch.
    public void recordAll(Handle handle, @Nullable StaffId by, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Entry e : entries) {
            batch.bind("at", e.at())
                    .bind("by", by == null ? null : by.value())
                    .bind("workstation", workstation)
                    .bind("kind", e.subject().kind().name())
                    .bind("id", e.subject().id())
                    .bind("action", e.action())
                    .bind("detail", JSON.writeValueAsString(e.detail()))
                    .add();
        }
        batch.execute();
    }

    /// Everything that happened to a subject, oldest first.
    public List<HistoryEntry> of(Handle handle, Subject subject) {
        return handle.createQuery("""
                        SELECT h.id, h.at, h.staff_id, s.display_name, h.action, h.detail
                        FROM history h LEFT JOIN staff s ON s.id = h.staff_id
                        WHERE h.subject_kind = :kind AND h.subject_id = :id ORDER BY h.id""")
                .bind("kind", subject.kind().name())
                .bind("id", subject.id())
                .map((r, c) -> {
                    long staff = r.getLong("staff_id");
                    boolean byStaff = !r.wasNull();
                    return new HistoryEntry(
                            r.getLong("id"),
                            c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "at", c),
                            byStaff ? new StaffId(staff) : null,
                            r.getString("display_name"),
                            r.getString("action"),
                            JSON.readValue(r.getString("detail"), DETAIL));
                })
                .list();
    }

    /// Logs that a person's file was opened, and why (REG-5).
    public void logOpening(Handle handle, StaffId by, Subject subject, String reason) {
        handle.createUpdate("""
                        INSERT INTO opening (at, staff_id, workstation, subject_kind, subject_id, reason)
                        VALUES (:at, :by, :workstation, :kind, :id, :reason)""")
                .bind("at", clock.now())
                .bind("by", by.value())
                .bind("workstation", workstation)
                .bind("kind", subject.kind().name())
                .bind("id", subject.id())
                .bind("reason", reason)
                .execute();
    }
}
