package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Tells workbooks from what is packed alike.
final class Workbooks {
    private Workbooks() {}

    /// Whether a ZIP is a workbook.
    static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null && zip.stream().anyMatch(e -> e.getName().startsWith("xl/"));
        } catch (ZipException e) {
            return false;
        }
    }

    /// Whether what looks like an old workbook is one that is locked with a password.
    static boolean isLocked(Path file) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            return parts.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (RuntimeException e) {
            return false; // not even that
        }
    }
}
