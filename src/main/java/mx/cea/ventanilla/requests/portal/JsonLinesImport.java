package mx.cea.ventanilla.requests.portal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.portal.LineReader.ReadLine;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Imports JSON Lines files of the portal's documents. A line that is not a document that fits is kept as a refused
/// one; a file that was imported before changes nothing.
public final class JsonLinesImport {
    private static final int BATCH_LINES = 500;
    private static final int BATCH_BYTES = 16 << 20;

    private final Database database;
    private final PortalInbox inbox;

    public JsonLinesImport(Database database, PortalInbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /// Imports a file, the next batch being read while one is stored.
    ///
    /// @param by null where the program itself does
    /// @throws IOException if the file cannot be read; what was stored until then stays
    public Imported run(@Nullable StaffMember by, Path file, ImportProgress progress) throws IOException {
        if (by != null && !by.may(Permission.IMPORT)) {
            return new Imported.NotPermitted();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (isWide(in)) {
                return new Imported.NotUtf8();
            }
            LineStore store = new LineStore(database, inbox.intake(), by == null ? null : by.id());
            return new Imported.Done(run(new Batches(in, file), store, Files.size(file), progress));
        }
    }

    /// Whether a byte-order mark says UTF-16 or UTF-32.
    private static boolean isWide(InputStream in) throws IOException {
        in.mark(2);
        byte[] mark = in.readNBytes(2);
        in.reset();
        return mark.length == 2 && (mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE
                || mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF);
    }

    private static ImportReport run(Batches batches, LineStore store, long size, ImportProgress progress)
            throws IOException {
        ImportTally tally = new ImportTally();
        try (ExecutorService reading = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import-reader").daemon().factory())) {
            Future<Batch> ahead = reading.submit(batches::next);
            while (true) {
                Batch batch = await(ahead);
                if (batch.isEmpty()) {
                    return tally.report(false);
                }
                ahead = reading.submit(batches::next);
                tally.add(batch, store.store(batch.lines()));
                if (!progress.at(batch.bytesRead(), size, tally.lines())) {
                    return tally.report(true);
                }
            }
        }
    }

    private static Batch await(Future<Batch> ahead) throws IOException {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The import was interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException unexpected -> throw unexpected;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /// Lines that were read together.
    ///
    /// @param tooLong the numbers of lines that no document can have
    record Batch(List<ReadLine> lines, List<Long> tooLong, long bytesRead) {
        boolean isEmpty() {
            return lines.isEmpty() && tooLong.isEmpty();
        }
    }

    private final class Batches {
        private final FileLines lines;
        private final LineReader reader;

        Batches(InputStream in, Path file) {
            this.lines = new FileLines(in);
            this.reader = new LineReader(inbox.reader(), file.getFileName().toString());
        }

        Batch next() throws IOException {
            List<ReadLine> read = new ArrayList<>();
            List<Long> tooLong = new ArrayList<>();
            int bytes = 0;
            while (read.size() + tooLong.size() < BATCH_LINES && bytes < BATCH_BYTES) {
                FileLines.Line line = lines.next();
                if (line == null) {
                    break;
                }
                if (line.bytes() == null) {
                    tooLong.add(line.number());
                } else {
                    bytes += line.bytes().length;
                    read.add(reader.read(line.number(), line.bytes()));
                }
            }
            return new Batch(read, tooLong, lines.bytesRead());
        }
    }
}
