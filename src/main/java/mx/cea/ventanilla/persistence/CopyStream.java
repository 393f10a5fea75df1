package mx.cea.ventanilla.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows for PostgreSQL, gathered in COPY's text form and sent a megabyte at a time, each a COPY of its own: so streams
/// into several tables may take turns on one connection.
final class CopyStream implements RowStream {
    private static final int FULL = 1 << 20;
    private static final byte[] NULL = {'\\', 'N'};

    private final LongWork work;
    private final String copy;
    private byte[] bytes = new byte[FULL + (FULL >> 4)];
    private byte[] spare = new byte[FULL + (FULL >> 4)];
    private int size;
    private boolean rowBegun;

    CopyStream(LongWork work, String table, List<String> columns) {
        this.work = work;
        this.copy = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
    }

    @Override
    public RowStream text(@Nullable String value) {
        if (value == null) {
            return raw(NULL);
        }
        beginValue(3 * value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return restOf(value, i);
            }
            append(c);
        }
        return this;
    }

    private RowStream restOf(String value, int from) {
        for (byte b : value.substring(from).getBytes(StandardCharsets.UTF_8)) {
            append((char) (b & 0xFF));
        }
        return this;
    }

    private void append(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            default -> bytes[size++] = (byte) c;
        }
    }

    private void escaped(char c) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) c;
    }

    @Override
    public RowStream number(long value) {
        return raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public RowStream date(@Nullable LocalDate value) {
        return raw(value == null ? NULL : value.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public RowStream flag(boolean value) {
        beginValue(1);
        bytes[size++] = (byte) (value ? 't' : 'f');
        return this;
    }

    private RowStream raw(byte[] value) {
        beginValue(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /// Makes room for a value, the sign before it and the end of the row.
    private void beginValue(int length) {
        if (size + length + 2 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + length + 2));
        }
        if (rowBegun) {
            bytes[size++] = '\t';
        }
        rowBegun = true;
    }

    @Override
    public void end() {
        bytes[size++] = '\n';
        rowBegun = false;
        if (size >= FULL) {
            send();
        }
    }

    @Override
    public void flush() {
        if (size > 0) {
            send();
        }
        work.sender().await();
    }

    /// Sends what is gathered and goes on in the other buffer.
    private void send() {
        work.check();
        byte[] full = bytes;
        int length = size;
        work.sender().send(() -> copy(full, length));
        bytes = spare;
        spare = full;
        size = 0;
    }

    private void copy(byte[] full, int length) {
        work.run(handle -> {
            try {
                return handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy, new ByteArrayInputStream(full, 0, length), 1 << 16);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
