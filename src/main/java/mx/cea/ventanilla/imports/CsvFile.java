package mx.cea.ventanilla.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// A CSV file in UTF-8 with commas and a header. Its columns are known by name, in any order; all must be there, and no
/// others.
final class CsvFile {
    private CsvFile() {}

    /// The rows of a file.
    ///
    /// @param columns the columns that it must have
    /// @throws FileFault if the file cannot be read, its header is another, or a row does not fit
    static <T> List<T> read(Path file, Set<String> columns, Function<CsvRow, T> row) {
        List<T> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : csv) {
                if (rows.isEmpty()) {
                    checkHeader(file, columns, line.getHeader());
                }
                checkLength(file, line);
                rows.add(row.apply(new CsvRow(file, line)));
            }
        } catch (CsvParseException e) {
            throw new FileFault(file, 0, null, Texts.get("imports.fault.csv", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
        return rows;
    }

    static FileFault unreadable(Path file, @Nullable Throwable e) {
        return e instanceof CharacterCodingException
                ? new FileFault(file, 0, null, Texts.get("imports.fault.encoding"))
                : new FileFault(file, 0, null, Texts.get("imports.fault.unreadable"));
    }

    private static void checkLength(Path file, NamedCsvRecord line) {
        int expected = line.getHeader().size();
        if (line.getFieldCount() != expected) {
            throw new FileFault(
                    file,
                    line.getStartingLineNumber(),
                    null,
                    Texts.get("imports.fault.fields", line.getFieldCount(), expected));
        }
    }

    private static void checkHeader(Path file, Set<String> columns, List<String> header) {
        Set<String> missing = new LinkedHashSet<>(columns);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new FileFault(file, 1, null, Texts.get("imports.fault.missing_columns", String.join(", ", missing)));
        }
        Set<String> unknown = new LinkedHashSet<>(header);
        unknown.removeAll(columns);
        if (!unknown.isEmpty()) {
            throw new FileFault(file, 1, null, Texts.get("imports.fault.unknown_columns", String.join(", ", unknown)));
        }
    }
}
