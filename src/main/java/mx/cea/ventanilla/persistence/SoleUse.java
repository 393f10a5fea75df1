package mx.cea.ventanilla.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The right to do a work that only one session may do at a time, and who has it. It ends with the session that took it,
/// however that ends: in PostgreSQL it is an advisory lock of its connection, in SQLite a lock of the operating system on
/// a file beside the database.
public final class SoleUse implements AutoCloseable {
    /// Who has it.
    ///
    /// @param by    as whoever took it said
    /// @param since since when
    public record Held(String by, Instant since) {}

    /// What came of asking for it.
    public sealed interface Asked {
        record Taken(SoleUse use) implements Asked {}

        record Occupied(Held by) implements Asked {}
    }

    // POSIX lets go of a file's lock when the process closes any of its handles: within one process this counts
    private static final Map<Path, Held> HERE = new ConcurrentHashMap<>();
    private static final long LOCKED_BYTE = 1L << 40;
    /// Locked by whoever has the right, and for an instant by whoever looks whether somebody has it: looking must not be
    /// in the way of asking.
    private static final long SEEN_BYTE = LOCKED_BYTE + 1;
    private static final int KEY = 0x56454E54;

    private final @Nullable Path file;
    private final @Nullable FileChannel channel;

    private SoleUse(@Nullable Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Asks for it.
    ///
    /// @param work the session for which it is asked; in PostgreSQL the right ends with it at the latest
    /// @param name which work, in letters
    /// @param by   who asks, in at most twenty letters and digits
    public static Asked ask(Database database, LongWork work, String name, String by) {
        Held held = new Held(by, database.clock().now());
        return switch (database.dialect()) {
            case SQLITE -> askFile(lockFile(database, name), held);
            case POSTGRESQL -> work.run(handle -> askServer(handle, name, held));
        };
    }

    /// Who has it now; nothing is taken by asking.
    public static Optional<Held> held(Database database, String name) {
        return switch (database.dialect()) {
            case SQLITE -> heldByFile(lockFile(database, name));
            case POSTGRESQL -> database.read(handle -> heldAtServer(handle, name));
        };
    }

    private static Path lockFile(Database database, String name) {
        Path file = database.address().sqliteFile().toAbsolutePath().normalize();
        return file.resolveSibling(file.getFileName() + "." + name);
    }

    private static Asked askServer(Handle handle, String name, Held held) {
        // others read it in pg_stat_activity: there before the lock is
        handle.createQuery("SELECT set_config('application_name', :name, FALSE)")
                .bind("name", "ventanilla-" + name + " " + line(held))
                .mapTo(String.class)
                .one();
        boolean taken = handle.createQuery("SELECT pg_try_advisory_lock(:key, :name)")
                .bind("key", KEY)
                .bind("name", number(name))
                .mapTo(Boolean.class)
                .one();
        if (taken) {
            return new Asked.Taken(new SoleUse(null, null));
        }
        return new Asked.Occupied(heldAtServer(handle, name).orElse(held));
    }

    private static Optional<Held> heldAtServer(Handle handle, String name) {
        return handle.createQuery("""
                        SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                        WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = :key AND l.objid::bigint = :name
                          AND a.datname = current_database()""")
                .bind("key", KEY)
                .bind("name", number(name))
                .mapTo(String.class)
                .findFirst()
                .flatMap(text -> parsed(text.substring(text.indexOf(' ') + 1)));
    }

    private static int number(String name) {
        return name.hashCode() & Integer.MAX_VALUE;
    }

    private static synchronized Asked askFile(Path file, Held held) {
        Held here = HERE.putIfAbsent(file, held);
        if (here != null) {
            return new Asked.Occupied(here);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(line(held).getBytes(StandardCharsets.UTF_8)), 0);
                channel.lock(SEEN_BYTE, 1, false); // only now is it written who has it
                return new Asked.Taken(new SoleUse(file, channel));
            }
            channel.close();
            HERE.remove(file);
            return new Asked.Occupied(parsed(Files.readString(file)).orElse(held));
        } catch (IOException e) {
            HERE.remove(file);
            closeQuietly(channel);
            throw new DatabaseException.FileTrouble(e);
        }
    }

    /// Synchronised, because closing the file would let go of a lock that this process has just taken.
    private static synchronized Optional<Held> heldByFile(Path file) {
        Held here = HERE.get(file);
        if (here != null || Files.notExists(file)) {
            return Optional.ofNullable(here);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.tryLock(SEEN_BYTE, 1, false) == null ? parsed(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new DatabaseException.FileTrouble(e);
        }
    }

    private static String line(Held held) {
        return held.by() + " " + held.since();
    }

    /// Empty where whoever has it has not written it yet.
    private static Optional<Held> parsed(String line) {
        int space = line.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new Held(line.substring(0, space), Instant.parse(line.substring(space + 1).strip())));
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new DatabaseException.FileTrouble(e);
        }
    }

    /// Lets go of it.
    @Override
    public void close() {
        if (file != null) {
            closeQuietly(channel);
            HERE.remove(file);
        }
    }
}
