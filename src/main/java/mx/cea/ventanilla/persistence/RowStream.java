package mx.cea.ventanilla.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows on their way into a table, value by value in the order of its columns, as fast as the database takes them: COPY
/// in PostgreSQL, a prepared batch in SQLite. They are there for certain after [#flush]; until then no other statement
/// may use the connection.
public sealed interface RowStream permits CopyStream, BatchStream {

    /// Rows for the named columns of a table.
    static RowStream into(LongWork work, String table, List<String> columns) {
        return switch (work.dialect()) {
            case SQLITE -> new BatchStream(work, table, columns);
            case POSTGRESQL -> new CopyStream(work, table, columns);
        };
    }

    RowStream text(@Nullable String value);

    RowStream number(long value);

    RowStream date(@Nullable LocalDate value);

    RowStream flag(boolean value);

    /// Ends a row.
    void end();

    /// Sends what is still here.
    void flush();
}
