package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import mx.cea.ventanilla.persistence.Database;

/// Whether a database that an earlier run has made is still of this program's form.
final class Kept {
    private final Path mark;

    /// @param mark the file that remembers the migrations a database was made by
    Kept(Path mark) {
        this.mark = mark;
    }

    boolean valid() throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(migrations());
    }

    void made() throws IOException {
        Files.writeString(mark, migrations());
    }

    private static String migrations() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(
                Objects.requireNonNull(Database.class.getResource("/db")).toURI()))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file.getFileName()).append(' ').append(Files.readString(file).hashCode()).append('\n');
            }
            return all.toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
