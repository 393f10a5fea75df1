package mx.cea.ventanilla.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/// A connection of its own, outside the pools, for work that takes minutes: a statement may take as long as it needs,
/// temporary tables end with it, and another thread may stop it. If the process is killed, the server or the next to
/// open the file finds nothing of what was not committed.
///
/// One thread works with it at a time; only [#stop] is for any thread.
public final class LongWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);
    private static final Duration STOP_EVERY = Duration.ofMillis(200);

    private enum State {
        WORKING,
        STOPPED,
        /// What was done is being made to last, or has been.
        LASTING,
        CLOSED
    }

    private final Dialect dialect;
    private final Connection connection;
    private final Handle handle;
    private final Sender sender = new Sender();
    private volatile State state = State.WORKING;

    private LongWork(Dialect dialect, Connection connection, Handle handle) {
        this.dialect = dialect;
        this.connection = connection;
        this.handle = handle;
    }

    /// @param name how the server's administrator sees it
    static LongWork open(DatabaseAddress address, String name) {
        try {
            Connection connection = Pools.longWork(address, name);
            Jdbi jdbi = Jdbi.create(connection);
            ColumnTypes.register(jdbi, address.dialect());
            Discretion.register(jdbi);
            return new LongWork(address.dialect(), connection, jdbi.open());
        } catch (SQLException e) {
            throw Translation.of(e).<RuntimeException>map(known -> known).orElseGet(() -> new IllegalStateException(e));
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /// Reads, or works on temporary tables, which no other session sees.
    ///
    /// @throws CancellationException if it was stopped
    /// @throws DatabaseException     if the database is the cause of a failure
    public <T extends @Nullable Object> T run(Function<Handle, T> work) {
        return translated(() -> work.apply(handle));
    }

    /// Does the whole of the work, or nothing of it. Only while this runs does it hold what other sessions may want to
    /// write.
    ///
    /// @throws CancellationException if it was stopped; nothing was done
    /// @throws DatabaseException     if the database is the cause of a failure; nothing was done
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return translated(() -> {
            begin(SQLiteConfig.TransactionMode.IMMEDIATE);
            goOn();
            return handle.inTransaction(h -> {
                T result = work.apply(h);
                claimCommit();
                return result;
            });
        });
    }

    private synchronized void goOn() {
        check();
        state = State.WORKING;
    }

    /// As [#run], in one transaction that holds no lock on what lasts: many rows go into temporary tables faster so.
    public <T extends @Nullable Object> T aside(Function<Handle, T> work) {
        return translated(() -> {
            begin(SQLiteConfig.TransactionMode.DEFERRED);
            return handle.inTransaction(work::apply);
        });
    }

    private void begin(SQLiteConfig.TransactionMode mode) {
        if (dialect == Dialect.SQLITE) {
            try {
                // what the next BEGIN says; the mode that the connection itself calls current is of the one before
                connection.unwrap(SQLiteConnection.class).getConnectionConfig().setTransactionMode(mode);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private synchronized void claimCommit() {
        check();
        state = State.LASTING;
    }

    /// @throws CancellationException if it was stopped
    public void check() {
        if (state == State.STOPPED) {
            throw new CancellationException("Stopped");
        }
    }

    /// Stops the work, from any thread.
    ///
    /// @return whether it came in time: false where all of it is being made to last, or has been
    public synchronized boolean stop() {
        if (state == State.WORKING) {
            state = State.STOPPED;
            Thread.ofVirtual().name("long-work-stop").start(this::interruptUntilClosed);
        }
        return state == State.STOPPED;
    }

    /// A statement may begin just after it was looked for, so it is looked for again.
    private void interruptUntilClosed() {
        while (state == State.STOPPED) {
            try {
                switch (dialect) {
                    case SQLITE -> connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
                    case POSTGRESQL -> connection.unwrap(PGConnection.class).cancelQuery();
                }
            } catch (SQLException e) {
                LOG.debug("Could not interrupt a statement", e);
            }
            LockSupport.parkNanos(STOP_EVERY.toNanos());
        }
    }

    /// Where rows are sent while more are gathered; nothing else may use the connection until all have arrived.
    Sender sender() {
        return sender;
    }

    private <T extends @Nullable Object> T translated(Supplier<T> work) {
        check();
        try {
            return work.get();
        } catch (RuntimeException e) {
            check();
            throw Translation.of(e);
        }
    }

    /// The server notices the end of a connection a little later than whoever closes it.
    private void letGo() {
        if (dialect == Dialect.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock_all()");
            } catch (SQLException e) {
                LOG.debug("Locks are left to the end of the connection", e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            state = State.CLOSED;
        }
        sender.close();
        letGo();
        handle.close();
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection did not close well", e);
        }
    }
}
