package mx.cea.ventanilla.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows for SQLite, a prepared batch at a time, each batch a transaction.
final class BatchStream implements RowStream {
    /// Few enough for their texts to be gone again before the collector takes them for what stays.
    private static final int FULL = 250;

    private final LongWork work;
    private final int columns;
    private final String insert;
    private @Nullable Object[] values;
    private @Nullable Object[] spare;
    private int size;

    BatchStream(LongWork work, String table, List<String> columns) {
        this.work = work;
        this.columns = columns.size();
        this.insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(this.columns, "?")) + ")";
        this.values = new @Nullable Object[FULL * this.columns];
        this.spare = new @Nullable Object[FULL * this.columns];
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
            send();
        }
    }

    @Override
    public void flush() {
        if (size > 0) {
            send();
        }
        work.sender().await();
    }

    /// Sends what is gathered and goes on in the other buffer.
    private void send() {
        work.check();
        @Nullable Object[] full = values;
        int length = size;
        work.sender().send(() -> insert(full, length));
        values = spare;
        spare = full;
        size = 0;
    }

    private void insert(@Nullable Object[] full, int length) {
        work.aside(handle -> {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(insert)) {
                for (int i = 0; i < length; i += columns) {
                    for (int column = 0; column < columns; column++) {
                        statement.setObject(column + 1, full[i + column]);
                    }
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
