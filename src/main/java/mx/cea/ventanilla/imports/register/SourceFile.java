package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.cea.ventanilla.common.Texts;

/// What a file is by its content, whatever its name says.
public enum SourceFile {
    /// Rows in text.
    CSV,
    /// A workbook.
    XLSX,
    /// Digital invoices in a ZIP.
    ZIP,
    /// A digital invoice.
    XML,
    /// The portal's documents, one a line.
    JSON_LINES,
    /// A workbook that is locked with a password, or in the form of before 2007.
    OLD_OR_LOCKED_WORKBOOK;

    private static final int START = 8;

    /// What a file is.
    ///
    /// @throws IOException if it cannot be read
    public static SourceFile of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(512);
        }
        if (startsWith(start, 0x50, 0x4B, 0x03, 0x04) || startsWith(start, 0x50, 0x4B, 0x05, 0x06)) {
            return Workbooks.isWorkbook(file) ? XLSX : ZIP;
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_OR_LOCKED_WORKBOOK;
        }
        int from = startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (from < start.length && Character.isWhitespace(start[from])) {
            from++;
        }
        return switch (from < start.length ? start[from] : 0) {
            case '<' -> XML;
            case '{' -> JSON_LINES;
            default -> CSV;
        };
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length && i < START; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// A file of an import.
    ///
    /// @param number by which the import knows it
    /// @throws UnusableFile if nothing of it can be taken in
    static ImportFile open(Path file, int number) throws IOException {
        SourceFile what = of(file);
        return what == ZIP || what == XML
                ? new CfdiFile(file, number, what == ZIP)
                : new StagedFile(file, number, rows(what, file));
    }

    /// The rows of a file of the register.
    ///
    /// @throws UnusableFile if it is none
    static RowSource rows(Path file) throws IOException {
        return rows(of(file), file);
    }

    private static RowSource rows(SourceFile what, Path file) throws IOException {
        return switch (what) {
            case CSV -> new CsvSource(file);
            case XLSX -> new XlsxSource(file);
            case OLD_OR_LOCKED_WORKBOOK -> throw new UnusableFile(Workbooks.isLocked(file)
                    ? Texts.get("imports.register.locked")
                    : Texts.get("imports.register.old_workbook"));
            case ZIP, XML -> throw new IllegalArgumentException("No table: " + file);
            case JSON_LINES -> throw new UnusableFile(Texts.get("imports.register.json_lines"));
        };
    }
}
