package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a benchmark says: printed as it comes and kept as a text file.
final class Report {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Report(Path folder, String name) {
        this.file = folder.resolve(name + ".txt");
        line("== " + name);
    }

    @SuppressWarnings("SystemOut")
    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        lines.add(line);
        System.out.println(line);
    }

    void target(String what, boolean met) {
        line("%s: %s", what, met ? "MET" : "NOT MET");
    }

    void write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
