package mx.cea.ventanilla.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what other sessions changed: in PostgreSQL by LISTEN on a connection of its own, in SQLite by watching
/// `data_version`. After a lost connection it says so, connects again by itself and then reports that anything may
/// have changed. Listeners are called on this watcher's thread.
public final class LiveChanges implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
    private static final Duration SQLITE_EVERY = Duration.ofMillis(400);
    private static final Duration AGAIN_EVERY = Duration.ofSeconds(2);
    private static final Duration PROOF_EVERY = Duration.ofSeconds(5);
    private static final Duration PROOF_WITHIN = Duration.ofSeconds(3);
    private static final int LISTEN_MILLIS = 500;

    /// What happened.
    public sealed interface Change {
        /// One row changed. Topics: `request`, `message`, `portal_document`, `account`,
        /// `account_application`, `contract` (a reading was reported), `day_exception`, `setting`; `register` with 0
        /// after an import, whatever it changed.
        record Row(String topic, long id) implements Change {}

        /// Anything may have changed; read again what is shown.
        record Anything() implements Change {}

        /// The connection was lost; nothing can be sent until [Anything] comes.
        record Lost() implements Change {}
    }

    private final DatabaseAddress address;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    private LiveChanges(DatabaseAddress address) {
        this.address = address;
        this.thread = Thread.ofPlatform().name("live-changes").daemon().unstarted(this::watch);
    }

    /// Begins to watch.
    public static LiveChanges of(Database database) {
        LiveChanges live = new LiveChanges(database.address());
        live.thread.start();
        return live;
    }

    public void subscribe(Consumer<Change> listener) {
        listeners.add(listener);
    }

    public void unsubscribe(Consumer<Change> listener) {
        listeners.remove(listener);
    }

    private void watch() {
        boolean lost = false;
        while (!closed) {
            try (Connection connection = connect()) {
                long seen = begin(connection);
                if (lost) {
                    lost = false;
                    // only now: what changes from here on is told
                    tell(new Change.Anything());
                }
                switch (address.dialect()) {
                    case SQLITE -> watchVersion(connection, seen);
                    case POSTGRESQL -> listen(connection);
                }
            } catch (SQLException e) {
                if (!closed && !lost) {
                    lost = true;
                    LOG.info("Lost the connection that brings changes: {}", e.getMessage());
                    tell(new Change.Lost());
                }
                pause(AGAIN_EVERY);
            }
        }
    }

    private Connection connect() throws SQLException {
        return Pools.single(address, "ventanilla-live");
    }

    /// Nothing that is committed after this escapes the watching.
    ///
    /// @return in SQLite the version that has been seen, else 0
    private long begin(Connection connection) throws SQLException {
        if (address.dialect() == Dialect.SQLITE) {
            return version(connection);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN ventanilla");
        }
        return 0;
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        long asked = System.nanoTime();
        while (!closed) {
            PGNotification @Nullable [] notes = server.getNotifications(LISTEN_MILLIS);
            if (System.nanoTime() - asked > PROOF_EVERY.toNanos()) {
                // who only listens never learns that the network is gone
                if (!connection.isValid((int) PROOF_WITHIN.toSeconds())) {
                    throw new SQLException("The server does not answer");
                }
                asked = System.nanoTime();
            }
            if (notes != null) {
                for (PGNotification note : notes) {
                    tell(parse(note.getParameter()));
                }
            }
        }
    }

    private static Change parse(String payload) {
        int colon = payload.indexOf(':');
        try {
            return new Change.Row(payload.substring(0, colon), Long.parseLong(payload.substring(colon + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return new Change.Anything();
        }
    }

    private void watchVersion(Connection connection, long begin) throws SQLException {
        long seen = begin;
        while (!closed) {
            pause(SQLITE_EVERY);
            long now = version(connection);
            if (now != seen) {
                seen = now;
                tell(new Change.Anything());
            }
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void tell(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.error("A listener to live changes failed", e);
            }
        }
    }

    private void pause(Duration length) {
        if (!closed) {
            LockSupport.parkNanos(length.toNanos());
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
