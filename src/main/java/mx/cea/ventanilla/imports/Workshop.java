package mx.cea.ventanilla.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder for things that are not to be kept.
record Workshop(Path folder) implements AutoCloseable {

    /// @param parent where it is to lie; null for the computer's own place
    static Workshop in(@Nullable Path parent) throws IOException {
        return new Workshop(
                parent == null ? Files.createTempDirectory("ventanilla") : Files.createTempDirectory(parent, ".ventanilla"));
    }

    @Override
    public void close() throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.walk(folder)) {
            left = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : left) {
            Files.delete(path);
        }
    }
}
