package mx.cea.ventanilla.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import mx.cea.ventanilla.common.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// An open database. Every use of it is one of three: [#read], [#snapshot] or [#write]; each lends a Jdbi handle for
/// as long as the function runs, and throws [DatabaseException] where the database is the cause of a failure.
public final class Database implements AutoCloseable {
    private final DatabaseAddress address;
    private final Pools pools;
    private final Jdbi reading;
    private final Jdbi writing;
    private final Clock clock;

    private Database(DatabaseAddress address, Pools pools, @Nullable Clock givenClock) {
        this.address = address;
        this.pools = pools;
        this.reading = jdbi(pools.reading(), address.dialect());
        this.writing = pools.reading() == pools.writing() ? reading : jdbi(pools.writing(), address.dialect());
        this.clock = givenClock != null ? givenClock : ownClock();
    }

    private Clock ownClock() {
        return switch (address.dialect()) {
            case SQLITE -> Clock.system();
            case POSTGRESQL -> ServerClock.following(reading);
        };
    }

    /// Opens a database for work. An embedded one is made or migrated as needed; a server's must be of this version.
    ///
    /// Its clock is the server's in the shared office, and this computer's on an embedded database.
    ///
    /// @throws DatabaseException if it cannot be opened
    public static Database open(DatabaseAddress address) {
        return opened(address, null);
    }

    /// As [#open(DatabaseAddress)], with a clock that is neither the server's nor the computer's.
    public static Database open(DatabaseAddress address, Clock clock) {
        return opened(address, clock);
    }

    private static Database opened(DatabaseAddress address, @Nullable Clock clock) {
        return translated(() -> {
            Pools pools = poolsFor(address);
            try {
                Migrations migrations = new Migrations(pools.writing(), address.dialect());
                switch (address.dialect()) {
                    case SQLITE -> migrations.migrateFile(address.sqliteFile());
                    case POSTGRESQL -> migrations.requireCurrent();
                }
                return new Database(address, pools, clock);
            } catch (RuntimeException e) {
                pools.close();
                throw e;
            }
        });
    }

    /// Brings a database to this program's version; in the shared office as the owner of its schema.
    ///
    /// @return how many migrations were run
    /// @throws DatabaseException if it cannot be opened or is newer than this program
    public static int migrate(DatabaseAddress address) {
        return translated(() -> {
            try (Pools pools = poolsFor(address)) {
                Migrations migrations = new Migrations(pools.writing(), address.dialect());
                return switch (address.dialect()) {
                    case SQLITE -> migrations.migrateFile(address.sqliteFile());
                    case POSTGRESQL -> migrations.migrate();
                };
            }
        });
    }

    /// Asks a server whether it admits this login, and opens nothing.
    ///
    /// @throws DatabaseException.LoginRefused if it does not
    /// @throws DatabaseException              if it cannot be asked
    public static void checkLogin(DatabaseAddress address) {
        try {
            Pools.single(address, "ventanilla-login").close();
        } catch (SQLException e) {
            throw Translation.of(e).<RuntimeException>map(known -> known).orElseGet(() -> new IllegalStateException(e));
        }
    }

    private static Pools poolsFor(DatabaseAddress address) {
        if (address.dialect() == Dialect.POSTGRESQL) {
            return Pools.server(address);
        }
        Path file = address.sqliteFile();
        NetworkShares.refuse(file);
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new DatabaseException.FileTrouble(e);
        }
        return Pools.file(file);
    }

    private static Jdbi jdbi(DataSource source, Dialect dialect) {
        Jdbi jdbi = Jdbi.create(source);
        ColumnTypes.register(jdbi, dialect);
        Discretion.register(jdbi);
        return jdbi;
    }

    /// Reads; every statement sees what is committed when it begins.
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return translated(() -> reading.withHandle(work::apply));
    }

    /// Reads several things as they stood at one moment.
    public <T extends @Nullable Object> T snapshot(Function<Handle, T> work) {
        return translated(() -> switch (address.dialect()) {
            case SQLITE -> reading.inTransaction(work::apply);
            case POSTGRESQL -> reading.inTransaction(handle -> {
                // goes with the BEGIN; asking JDBC for the level would wait for the server three times
                handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                return work.apply(handle);
            });
        });
    }

    /// Does the whole of the work, or nothing of it.
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return translated(() -> writing.inTransaction(work::apply));
    }

    /// As [#write], where there is nothing to return.
    public void run(Consumer<Handle> work) {
        translated(() -> {
            writing.useTransaction(work::accept);
            return null;
        });
    }

    /// Opens a connection of its own for work that takes minutes. The caller closes it.
    ///
    /// @param name how the server's administrator sees it
    public LongWork longWork(String name) {
        return LongWork.open(address, name);
    }

    /// The time: the server's in the shared office, else the computer's.
    public Clock clock() {
        return clock;
    }

    public Dialect dialect() {
        return address.dialect();
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        pools.close();
    }

    private static <T extends @Nullable Object> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Translation.of(e);
        }
    }
}
