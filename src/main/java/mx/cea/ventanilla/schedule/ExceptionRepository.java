package mx.cea.ventanilla.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.calendar.DayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The table `day_exception`.
final class ExceptionRepository {
    private ExceptionRepository() {}

    static List<ScheduledException> standing(Handle handle) {
        return handle.createQuery("""
                        SELECT e.*, s.display_name FROM day_exception e LEFT JOIN staff s ON s.id = e.created_by
                        WHERE e.withdrawn_at IS NULL ORDER BY e.id DESC""")
                .map(ExceptionRepository::map)
                .list();
    }

    static long insert(Handle handle, DayException exception, @Nullable StaffId by, Instant at) {
        Update update = handle.createUpdate("""
                        INSERT INTO day_exception
                            (kind, first_day, last_day, opens, closes, begins_at, ends_at, reason, created_by, created_at)
                        VALUES (:kind, :first, :last, :opens, :closes, :begins, :ends, :reason, :by, :at)""")
                .bind("reason", exception.reason())
                .bind("by", by == null ? null : by.value())
                .bind("at", at);
        switch (exception) {
            case DayException.Closed closed -> bindDays(update, "CLOSED", closed.from(), closed.to())
                    .bind("opens", (String) null)
                    .bind("closes", (String) null);
            case DayException.ShortDay day -> bindDays(update, "SHORT", day.from(), day.to())
                    .bind("opens", day.opensAt().toString())
                    .bind("closes", day.closesAt().toString());
            case DayException.Guard guard -> update.bind("kind", "GUARD")
                    .bindByType("first", null, LocalDate.class)
                    .bindByType("last", null, LocalDate.class)
                    .bind("opens", (String) null)
                    .bind("closes", (String) null)
                    .bind("begins", guard.from())
                    .bind("ends", guard.to());
        }
        return update.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
    }

    private static Update bindDays(Update update, String kind, LocalDate first, LocalDate last) {
        return update.bind("kind", kind)
                .bind("first", first)
                .bind("last", last)
                .bindByType("begins", null, Instant.class)
                .bindByType("ends", null, Instant.class);
    }

    static boolean withdraw(Handle handle, long id, StaffId by, Instant at) {
        return handle.createUpdate("""
                        UPDATE day_exception SET withdrawn_at = :at, withdrawn_by = :by
                        WHERE id = :id AND withdrawn_at IS NULL""")
                        .bind("id", id)
                        .bind("by", by.value())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    private static ScheduledException map(ResultSet r, StatementContext c) throws SQLException {
        String reason = r.getString("reason");
        DayException exception = switch (r.getString("kind")) {
            case "CLOSED" -> new DayException.Closed(date(r, "first_day", c), date(r, "last_day", c), reason);
            case "SHORT" -> new DayException.ShortDay(
                    date(r, "first_day", c),
                    date(r, "last_day", c),
                    LocalTime.parse(r.getString("opens")),
                    LocalTime.parse(r.getString("closes")),
                    reason);
            case "GUARD" -> new DayException.Guard(instant(r, "begins_at", c), instant(r, "ends_at", c), reason);
            default -> throw new SQLException("Unknown kind of exception: " + r.getString("kind"));
        };
        return new ScheduledException(
                r.getLong("id"), exception, r.getString("display_name"), instant(r, "created_at", c));
    }

    private static LocalDate date(ResultSet r, String column, StatementContext c) throws SQLException {
        return c.findColumnMapperFor(LocalDate.class).orElseThrow().map(r, column, c);
    }

    private static Instant instant(ResultSet r, String column, StatementContext c) throws SQLException {
        return c.findColumnMapperFor(Instant.class).orElseThrow().map(r, column, c);
    }
}
