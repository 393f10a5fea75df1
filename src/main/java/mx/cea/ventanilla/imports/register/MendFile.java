package mx.cea.ventanilla.imports.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file that were refused, each with its reason, as a file that can be mended and imported again: the
/// reason comes first, so that a row with too many fields keeps it in its place. Made only when there is such a row, in
/// UTF-8 with the mark by which spreadsheets know it.
final class MendFile implements AutoCloseable {
    private final List<String> header;
    private final char separator;
    private @Nullable Path file;
    private @Nullable CsvWriter csv;

    MendFile(List<String> header, char separator) {
        this.header = header;
        this.separator = separator;
    }

    /// Adds a row.
    void add(SourceRow row, String reason) {
        try {
            CsvWriter out = csv;
            if (out == null) {
                file = Files.createTempFile("por-corregir", ".csv");
                Files.writeString(file, "\uFEFF");
                csv = out = CsvWriter.builder()
                        .fieldSeparator(separator)
                        .build(file, StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);
                out.writeRecord(with(Header.REASON, header));
            }
            out.writeRecord(with(reason, row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A reason that the file has already gives way to the new one.
    private List<String> with(String reason, List<String> cells) {
        List<String> all = new ArrayList<>(cells.size() + 1);
        all.add(reason);
        for (int i = 0; i < cells.size(); i++) {
            if (i >= header.size() || !header.get(i).equals(Header.REASON)) {
                all.add(cells.get(i));
            }
        }
        return all;
    }

    /// The file, null where no row was refused; whoever asked for it deletes it.
    @Nullable Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
