package mx.cea.ventanilla.imports.register;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The reports of imports.
final class ImportRunRepository {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<FileReport.Problem>> PROBLEMS = new TypeReference<>() {};

    private final Handle handle;

    ImportRunRepository(Handle handle) {
        this.handle = handle;
    }

    void add(@Nullable StaffId by, Instant begun, Instant ended, ImportMode mode, FileReport report) {
        Counts counts = report.counts();
        handle.createUpdate("""
                        INSERT INTO import_run (staff_id, begun_at, ended_at, mode, state, kind, file_name, size, sha256,
                            added, changed, unchanged, refused, reason, problems)
                        VALUES (:by, :begun, :ended, :mode, :state, :kind, :name, :size, :sha256,
                            :added, :changed, :unchanged, :refused, :reason, :problems)""")
                .bind("by", by == null ? null : by.value())
                .bind("begun", begun)
                .bind("ended", ended)
                .bind("mode", mode.name())
                .bind("state", report.state().name())
                .bind("kind", report.kind() == null ? null : report.kind().name())
                .bind("name", String.valueOf(report.file().getFileName()))
                .bind("size", report.size())
                .bind("sha256", report.sha256())
                .bind("added", counts.added())
                .bind("changed", counts.changed())
                .bind("unchanged", counts.unchanged())
                .bind("refused", counts.refused())
                .bind("reason", report.reason())
                .bind("problems", JSON.writeValueAsString(report.problems()))
                .execute();
    }

    /// The runs, the latest first.
    Page<ImportRun, ImportRun.Key> page(ImportRun.@Nullable Key after, int size) {
        List<ImportRun> rows = handle.createQuery("""
                        SELECT r.id, s.display_name, r.begun_at, r.ended_at, r.mode, r.state, r.kind, r.file_name, r.size,
                            r.sha256, r.added, r.changed, r.unchanged, r.refused, r.reason, r.problems
                        FROM import_run r LEFT JOIN staff s ON s.id = r.staff_id
                        %s
                        ORDER BY r.ended_at DESC, r.id DESC LIMIT :limit"""
                        .formatted(after == null ? "" : "WHERE (r.ended_at, r.id) < (:ended, :id)"))
                .bind("limit", size + 1)
                .bind("ended", after == null ? null : after.ended())
                .bind("id", after == null ? null : after.id())
                .configure(org.jdbi.v3.core.statement.SqlStatements.class, c -> c.setUnusedBindingAllowed(true))
                .map(mapper())
                .list();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        ImportRun last = rows.get(size - 1);
        return new Page<>(rows.subList(0, size), new ImportRun.Key(last.ended(), last.id()));
    }

    private static RowMapper<ImportRun> mapper() {
        return (r, c) -> {
            String kind = r.getString("kind");
            return new ImportRun(
                    r.getLong("id"),
                    r.getString("display_name"),
                    c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "begun_at", c),
                    c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "ended_at", c),
                    ImportMode.valueOf(r.getString("mode")),
                    FileReport.State.valueOf(r.getString("state")),
                    kind == null ? null : RegisterKind.valueOf(kind),
                    r.getString("file_name"),
                    r.getLong("size"),
                    r.getString("sha256"),
                    new Counts(r.getLong("added"), r.getLong("changed"), r.getLong("unchanged"), r.getLong("refused")),
                    r.getString("reason"),
                    JSON.readValue(r.getString("problems"), PROBLEMS));
        };
    }
}
