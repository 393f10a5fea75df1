package mx.cea.ventanilla.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// Takes whole tables.
interface TableSink {
    /// @param rows values in the columns' order: null, String, Number, Boolean, Instant or LocalDate
    void fill(String table, List<String> columns, Stream<Object[]> rows) throws SQLException;
}
