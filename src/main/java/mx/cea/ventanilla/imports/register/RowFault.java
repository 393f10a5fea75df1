package mx.cea.ventanilla.imports.register;

import org.jspecify.annotations.Nullable;

/// What is wrong with a row. It ends the reading of that row alone.
final class RowFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String column;
    private final @Nullable String value;

    /// @param reason as people read it
    RowFault(@Nullable String column, @Nullable String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    /// The column's name, null where it is of the whole row.
    @Nullable String column() {
        return column;
    }

    @Nullable String value() {
        return value;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
