package mx.cea.ventanilla.imports.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import mx.cea.ventanilla.common.Texts;

/// A CSV file in UTF-8 or Windows-1252, with commas or semicolons, whichever its header has more of.
final class CsvSource implements RowSource {
    private static final int TELL_EVERY = 1 << 10;

    private final Path file;
    private final TextScan.Found found;
    private final char separator;

    /// @throws UnusableFile if it is no text
    CsvSource(Path file) throws IOException {
        this.file = file;
        this.found = TextScan.scan(file);
        this.separator = separator();
    }

    private char separator() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(found.bom());
            start = in.readNBytes(TextScan.LONGEST_LINE);
        }
        String text = new String(start, found.charset()).stripLeading();
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                commas++;
            } else if (!quoted && c == ';') {
                semicolons++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    /// What stands between two fields.
    char fieldSeparator() {
        return separator;
    }

    @Override
    public void read(Predicate<SourceRow> each, LongConsumer progress) throws IOException {
        MessageDigest digest = FileStamp.digest();
        try (Counted in = new Counted(new DigestInputStream(Files.newInputStream(file), digest))) {
            in.readNBytes(found.bom()); // read, not skipped: it is part of the file's hash
            if (rows(in, each, progress)) {
                found.stamp().requireSame(file, FileStamp.hex(digest));
            }
        }
    }

    /// Whether all rows were wanted.
    private boolean rows(Counted in, Predicate<SourceRow> each, LongConsumer progress) throws IOException {
        long seen = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE) // told row by row
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(TextScan.LONGEST_LINE)
                .ofCsvRecord(new InputStreamReader(
                        in,
                        found.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (CsvRecord line : csv) {
                SourceRow row = new SourceRow(line.getStartingLineNumber(), line.getFields(), null);
                if (!row.blank() && !each.test(row)) {
                    return false;
                }
                if (++seen % TELL_EVERY == 0) {
                    progress.accept(in.count);
                }
            }
        } catch (CsvParseException e) {
            throw new UnusableFile(Texts.get("imports.register.csv", reason(e)));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new UnusableFile(Texts.get("imports.register.changed")); // it was whole when it was looked through
            }
            throw e.getCause();
        }
        progress.accept(in.count);
        return true;
    }

    private static String reason(CsvParseException e) {
        return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }

    @Override
    public FileStamp stamp() {
        return found.stamp();
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    /// Counts what is read.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
