package mx.cea.ventanilla.imports.register;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a file.
///
/// @param line    its line, or in a workbook its row, from 1
/// @param cells   its fields, as text
/// @param numbers which fields a workbook has as numbers, always with a decimal point; null in a text file
record SourceRow(long line, List<String> cells, @Nullable BitSet numbers) {

    /// Whether the row says nothing.
    boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    boolean isNumber(int cell) {
        return numbers != null && numbers.get(cell);
    }
}
