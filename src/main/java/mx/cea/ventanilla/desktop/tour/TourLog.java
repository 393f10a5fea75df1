package mx.cea.ventanilla.desktop.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import mx.cea.ventanilla.common.Texts;

/// What the tour did, line by line, in a file and on the console.
final class TourLog implements AutoCloseable {
    private final PrintStream file;
    private final PrintStream console;
    private final long begun = System.nanoTime();

    TourLog(Path folder, PrintStream console) throws IOException {
        this.file = new PrintStream(
                Files.newOutputStream(folder.resolve("recorrido.log")), true, StandardCharsets.UTF_8);
        this.console = console;
    }

    /// A step of the day, in words.
    void step(String key, Object... args) {
        line(Texts.get("tour." + key, args));
    }

    void picture(String name) {
        line("    " + name);
    }

    private void line(String text) {
        Duration passed = Duration.ofNanos(System.nanoTime() - begun);
        String line = String.format(Locale.ROOT, "%5.1f s  %s", passed.toMillis() / 1000.0, text);
        file.println(line);
        console.println(line);
    }

    @Override
    public void close() {
        file.close();
    }
}
