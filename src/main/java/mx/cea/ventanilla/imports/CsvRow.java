package mx.cea.ventanilla.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.imports.register.Fields;
import org.jspecify.annotations.Nullable;

/// One row of a CSV file, whose fields are read by the column's name and kind. A fault is a [FileFault]; amounts have a
/// decimal point and no thousands set apart.
final class CsvRow extends Fields {
    private final Path file;
    private final NamedCsvRecord row;

    CsvRow(Path file, NamedCsvRecord row) {
        this.file = file;
        this.row = row;
    }

    /// The fault of a field.
    FileFault fault(String column, String reason) {
        return new FileFault(file, row.getStartingLineNumber(), column, reason);
    }

    @Override
    protected FileFault fault(String column, @Nullable String value, String reason) {
        return fault(column, reason);
    }

    @Override
    protected @Nullable String raw(String column) {
        return row.getField(column);
    }

    @Override
    protected Money amount(String column, String text) {
        try {
            return Money.ofPesos(new BigDecimal(text));
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(column, text, Texts.get("imports.kind.money"));
        }
    }
}
