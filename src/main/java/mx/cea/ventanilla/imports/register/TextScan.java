package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.BitSet;
import mx.cea.ventanilla.common.Texts;

/// Looks through a text file once, in little memory: its encoding, whether a line is longer than any row can be, and its
/// stamp.
final class TextScan {
    /// The longest line, in bytes.
    static final int LONGEST_LINE = 1 << 20;

    private static final BitSet NOT_IN_WINDOWS_1252 = new BitSet();

    static {
        for (int b : new int[] {0x81, 0x8D, 0x8F, 0x90, 0x9D}) {
            NOT_IN_WINDOWS_1252.set(b);
        }
    }

    private final MessageDigest digest = FileStamp.digest();
    private long line = 1;
    private int lineLength;
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean utf8;
    private long firstNotUtf8;
    private long firstNotWindows;
    private long bytes;

    private TextScan() {}

    /// What was found.
    ///
    /// @param bom how many bytes of a byte-order mark are to be passed over
    record Found(Charset charset, int bom, FileStamp stamp) {}

    /// @throws UnusableFile if the file is no text that can be read row by row
    static Found scan(Path file) throws IOException {
        long size = Files.size(file);
        FileTime modified = Files.getLastModifiedTime(file);
        TextScan scan = new TextScan();
        int bom;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int n = in.readNBytes(buffer, 0, buffer.length);
            bom = bom(buffer, n);
            for (; n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
                scan.digest.update(buffer, 0, n);
                scan.look(buffer, n);
            }
        }
        return new Found(scan.charset(bom), bom, new FileStamp(size, modified, FileStamp.hex(scan.digest)));
    }

    private static int bom(byte[] start, int n) {
        if (n >= 2 && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)) {
            throw new UnusableFile(Texts.get("imports.register.utf16"));
        }
        return n >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF ? 3 : 0;
    }

    private void look(byte[] buffer, int n) {
        for (int i = 0; i < n; i++) {
            byte b = buffer[i];
            if (b == '\n') {
                line++;
                lineLength = 0;
            } else if (++lineLength > LONGEST_LINE) {
                throw new UnusableFile(Texts.get("imports.register.long_line", line));
            }
            if (b < 0 || pending > 0) {
                lookFurther(b & 0xFF);
            } else if (b == 0) {
                throw new UnusableFile(Texts.get("imports.register.not_text", line));
            }
        }
        bytes += n;
    }

    /// A byte that is not ASCII, or follows one that asked for more.
    private void lookFurther(int b) {
        if (b >= 0x80 && NOT_IN_WINDOWS_1252.get(b) && firstNotWindows == 0) {
            firstNotWindows = line;
        }
        if (pending > 0) {
            if (b >= lowest && b <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                utf8 |= --pending == 0;
                return;
            }
            notUtf8();
            if (b < 0x80) {
                return;
            }
        }
        switch (b) {
            case 0xE0 -> ask(2, 0xA0, 0xBF);
            case 0xED -> ask(2, 0x80, 0x9F);
            case 0xF0 -> ask(3, 0x90, 0xBF);
            case 0xF4 -> ask(3, 0x80, 0x8F);
            default -> {
                if (b >= 0xC2 && b <= 0xDF) {
                    ask(1, 0x80, 0xBF);
                } else if (b >= 0xE1 && b <= 0xEF) {
                    ask(2, 0x80, 0xBF);
                } else if (b >= 0xF1 && b <= 0xF3) {
                    ask(3, 0x80, 0xBF);
                } else {
                    notUtf8();
                }
            }
        }
    }

    private void ask(int more, int from, int to) {
        pending = more;
        lowest = from;
        highest = to;
    }

    private void notUtf8() {
        pending = 0;
        lowest = 0x80;
        highest = 0xBF;
        if (firstNotUtf8 == 0) {
            firstNotUtf8 = line;
        }
    }

    private Charset charset(int bom) {
        if (bytes == bom) {
            throw new UnusableFile(Texts.get("imports.register.empty"));
        }
        if (pending > 0) {
            notUtf8();
        }
        if (firstNotUtf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        if (bom > 0 || utf8) {
            throw new UnusableFile(Texts.get("imports.register.mixed_encodings", firstNotUtf8));
        }
        if (firstNotWindows > 0) {
            throw new UnusableFile(Texts.get("imports.register.encoding", firstNotWindows));
        }
        return Charset.forName("windows-1252");
    }
}
