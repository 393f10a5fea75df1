package mx.cea.ventanilla.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// One row of a CSV file, whose fields are read by the column's name and kind.
final class CsvRow {
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

    /// @throws FileFault if the field is empty
    String text(String column) {
        String value = optional(column);
        if (value == null) {
            throw fault(column, Texts.get("imports.fault.empty"));
        }
        return value;
    }

    /// The field, null where it is empty.
    @Nullable String optional(String column) {
        String value = row.getField(column);
        return value.isBlank() ? null : value;
    }

    /// A field of any kind.
    ///
    /// @param reason why a field that `parse` refuses with an exception is wrong
    /// @throws FileFault if the field is empty or refused
    <T> T value(String column, Function<String, T> parse, String reason) {
        String text = text(column);
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw fault(column, Texts.get("imports.fault.value", text, reason));
        }
    }

    LocalDate date(String column) {
        return value(column, LocalDate::parse, Texts.get("imports.kind.date"));
    }

    @Nullable LocalDate optionalDate(String column) {
        return optional(column) == null ? null : date(column);
    }

    Money money(String column) {
        return value(column, text -> Money.ofPesos(new BigDecimal(text)), Texts.get("imports.kind.money"));
    }

    int number(String column) {
        return value(column, Integer::parseInt, Texts.get("imports.kind.number"));
    }

    boolean flag(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(column, Texts.get("imports.fault.value", text(column), Texts.get("imports.kind.flag")));
        };
    }

    <E extends Enum<E>> E choice(String column, Class<E> choices) {
        return value(column, text -> Enum.valueOf(choices, text), Texts.get("imports.kind.choice"));
    }
}
