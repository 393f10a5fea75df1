package mx.cea.ventanilla.common;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Saves a file so that it is there as a whole or not at all: it is written beside its place under another name and
/// moved when it is complete. What was there before stays until then.
public final class WholeFile {
    private WholeFile() {}

    /// Writes the contents.
    @FunctionalInterface
    public interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Saves the contents, in place of what lies there.
    ///
    /// @throws IOException if it cannot be written or moved; nothing of it is left, nor where the contents themselves
    ///                     throw
    public static void save(Path target, Contents contents) throws IOException {
        Path place = target.toAbsolutePath();
        Path unfinished = place.resolveSibling("." + place.getFileName() + "." + anyName() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                contents.writeTo(out);
            }
            move(unfinished, place);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String anyName() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
