package mx.cea.ventanilla.requests.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a file, one at a time, none of them longer in memory than a document may be.
final class FileLines {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long number;
    private long bytesRead;

    FileLines(InputStream in) {
        this.in = in;
    }

    /// A line.
    ///
    /// @param number counted from 1
    /// @param bytes  without its end; null where the line is longer than a document may be
    record Line(long number, byte @Nullable [] bytes) {}

    long bytesRead() {
        return bytesRead;
    }

    /// The next line that is not blank; null at the end.
    @Nullable Line next() throws IOException {
        while (from < to || fill()) {
            Line line = read();
            if (line.bytes() == null || !blank(line.bytes())) {
                return line;
            }
        }
        return null;
    }

    private Line read() throws IOException {
        ByteArrayOutputStream collected = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (from < to || fill())) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (!tooLong && collected.size() + (end - from) > DocumentJson.MAX_BYTES) {
                tooLong = true;
                collected = new ByteArrayOutputStream(0);
            }
            if (!tooLong) {
                collected.write(buffer, from, end - from);
            }
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        number++;
        return new Line(number, tooLong ? null : trimmed(collected.toByteArray()));
    }

    /// Without the mark that some editors put at the beginning of a file, and without the end of a Windows line.
    private byte[] trimmed(byte[] line) {
        int begin = number == 1 && startsWithMark(line) ? UTF8_MARK.length : 0;
        int end = line.length > begin && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return begin == 0 && end == line.length ? line : Arrays.copyOfRange(line, begin, end);
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= UTF8_MARK.length
                && Arrays.equals(line, 0, UTF8_MARK.length, UTF8_MARK, 0, UTF8_MARK.length);
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        bytesRead += to;
        return to > 0;
    }
}
