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

    /// Keeps that the import of a file begins.
    ///
    /// @param size in bytes
    /// @return by which its report says that it ended
    long begin(@Nullable StaffId by, Instant begun, ImportMode mode, String fileName, long size) {
        return handle.createUpdate("""
                        INSERT INTO import_start (staff_id, begun_at, mode, file_name, size)
                        VALUES (:by, :begun, :mode, :name, :size)""")
                .bind("by", by == null ? null : by.value())
                .bind("begun", begun)
                .bind("mode", mode.name())
                .bind("name", fileName)
                .bind("size", size)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /// @param start as [#begin] answered
    void add(long start, @Nullable StaffId by, Instant begun, Instant ended, ImportMode mode, FileReport report) {
        Counts counts = report.counts();
        handle.createUpdate("""
                        INSERT INTO import_run (start_id, staff_id, begun_at, ended_at, mode, state, kind, file_name, size, sha256,
                            added, changed, unchanged, refused, reason, problems)
                        VALUES (:start, :by, :begun, :ended, :mode, :state, :kind, :name, :size, :sha256,
                            :added, :changed, :unchanged, :refused, :reason, :problems)""")
                .bind("start", start)
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

    /// The runs, the latest first. Those that have not ended are told to be interrupted: whether one is still going on, the
    /// reports do not know.
    Page<ImportRun, ImportRun.Key> page(ImportRun.@Nullable Key after, int size) {
        List<ImportRun> rows = handle.createQuery("""
                        SELECT r.*, s.display_name FROM (
                            SELECT id, 1 AS reported, ended_at AS at, staff_id, begun_at, ended_at, mode, state, kind,
                                file_name, size, sha256, added, changed, unchanged, refused, reason, problems
                            FROM import_run
                            UNION ALL
                            SELECT b.id, 0, b.begun_at, b.staff_id, b.begun_at, NULL, b.mode, 'INTERRUPTED', NULL,
                                b.file_name, b.size, NULL, 0, 0, 0, 0, NULL, '[]'
                            FROM import_start b
                            WHERE NOT EXISTS (SELECT 1 FROM import_run done WHERE done.start_id = b.id)
                        ) r LEFT JOIN staff s ON s.id = r.staff_id
                        %s
                        ORDER BY r.at DESC, r.reported DESC, r.id DESC LIMIT :limit"""
                        .formatted(after == null ? "" : "WHERE (r.at, r.reported, r.id) < (:at, :reported, :id)"))
                .bind("limit", size + 1)
                .bind("at", after == null ? null : after.at())
                .bind("reported", after != null && after.reported() ? 1 : 0)
                .bind("id", after == null ? null : after.id())
                .configure(org.jdbi.v3.core.statement.SqlStatements.class, c -> c.setUnusedBindingAllowed(true))
                .map(mapper())
                .list();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, size), rows.get(size - 1).key());
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
                    ImportRun.State.valueOf(r.getString("state")),
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
