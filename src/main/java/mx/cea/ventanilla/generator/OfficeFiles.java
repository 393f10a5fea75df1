package mx.cea.ventanilla.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes an office as files of the sample office's form, in constant memory. Each has another name until all are whole.
public final class OfficeFiles {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final String UNFINISHED = ".parcial";
    private static final String REQUESTS = "solicitudes.jsonl";

    private final Recipe recipe;
    private final int threads;

    /// @param threads on how many to work; the files are the same
    public OfficeFiles(Recipe recipe, int threads) {
        this.recipe = recipe;
        this.threads = threads;
    }

    /// What came of it.
    public sealed interface Result {
        record Done(Made made) implements Result {}

        /// The folder has files, which are not to be mixed with these.
        record NotEmpty() implements Result {}
    }

    /// @throws IOException if the files cannot be written
    public Result write(Path folder, Watch watch) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (there.anyMatch(file -> !file.toString().endsWith(UNFINISHED))) {
                return new Result.NotEmpty();
            }
        }
        Made made = register(folder, watch).withRequests(recipe.requests());
        requests(folder.resolve(REQUESTS + UNFINISHED));
        List<String> names = new ArrayList<>(Stream.of(Table.values()).map(Table::file).toList());
        names.add(REQUESTS);
        for (String name : names) {
            Files.move(folder.resolve(name + UNFINISHED), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return new Result.Done(made);
    }

    private Made register(Path folder, Watch watch) throws IOException {
        Map<Table, Writer> open = new EnumMap<>(Table.class);
        try (InOrder inOrder = new InOrder(threads)) {
            for (Table table : Table.values()) {
                Writer writer = Files.newBufferedWriter(folder.resolve(table.file() + UNFINISHED));
                open.put(table, writer);
                writer.write(text(List.<String[]>of(table.columns())));
            }
            Made[] sum = {Made.NOTHING};
            int chunks = Chunk.count(recipe);
            inOrder.run(chunks, number -> Texts.of(Chunk.of(recipe, number)), (texts, number) -> {
                for (Map.Entry<Table, Writer> file : open.entrySet()) {
                    file.getValue().write(texts.byTable().getOrDefault(file.getKey(), ""));
                }
                sum[0] = sum[0].plus(texts.chunk());
                watch.at(number + 1L, chunks, sum[0].rows());
            });
            return sum[0];
        } finally {
            for (Writer writer : open.values()) {
                writer.close();
            }
        }
    }

    /// A chunk with its text for each file.
    private record Texts(Chunk chunk, Map<Table, String> byTable) {
        static Texts of(Chunk chunk) {
            Map<Table, String> texts = new EnumMap<>(Table.class);
            for (Table table : Table.values()) {
                texts.put(table, text(table.rows(chunk)));
            }
            return new Texts(chunk, texts);
        }
    }

    private static String text(List<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Writes the portal's documents alone, in the order in which they were sent.
    void requests(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            PortalDays.each(recipe, day -> {
                try {
                    for (PortalDays.Sent sent : day) {
                        out.write(JSON.writeValueAsString(PortalDocument.of(recipe, sent)));
                        out.write('\n');
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
