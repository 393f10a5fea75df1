package mx.cea.ventanilla.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows for SQLite, a prepared batch at a time, each batch a transaction.
final class BatchStream implements RowStream {
    private static final int FULL = 20_000;

    private final LongWork work;
    private final int columns;
    private final String insert;
    private final @Nullable Object[] values;
    private int size;

    BatchStream(LongWork work, String table, List<String> columns) {
        this.work = work;
        this.columns = columns.size();
        this.insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(this.columns, "?")) + ")";
        this.values = new @Nullable Object[FULL * this.columns];
    }

    @Override
    public RowStream text(@Nullable String value) {
        return value(value);
    }

    @Override
    public RowStream number(long value) {
        return value(value);
    }

    @Override
    public RowStream date(@Nullable LocalDate value) {
        return value(value == null ? null : value.toString());
    }

    @Override
    public RowStream flag(boolean value) {
        return value(value ? 1L : 0L);
    }

    private RowStream value(@Nullable Object value) {
        values[size++] = value;
        return this;
    }

    @Override
    public void end() {
        if (size == values.length) {
            flush();
        }
    }

    @Override
    public void flush() {
        work.check();
        if (size == 0) {
            return;
        }
        work.aside(handle -> {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(insert)) {
                for (int i = 0; i < size; i += columns) {
                    for (int column = 0; column < columns; column++) {
                        statement.setObject(column + 1, values[i + column]);
                    }
                    statement.executeUpdate();
                }
                return size / columns;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        size = 0;
    }
}
