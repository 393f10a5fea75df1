package mx.cea.ventanilla.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The connections. SQLite has one for writing, whose transactions take the write lock at once, and a few for
/// reading; PostgreSQL has one pool for both.
record Pools(HikariDataSource reading, HikariDataSource writing) implements AutoCloseable {
    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final Duration CONNECT = Duration.ofSeconds(8);
    private static final int LONG_WORK_CACHE_KB = 64 << 10;

    static Pools file(Path file) {
        HikariDataSource writing = filePool(file, SQLiteConfig.TransactionMode.IMMEDIATE, 1);
        try {
            return new Pools(filePool(file, SQLiteConfig.TransactionMode.DEFERRED, 3), writing);
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    private static HikariDataSource filePool(Path file, SQLiteConfig.TransactionMode mode, int size) {
        SQLiteDataSource source = new SQLiteDataSource(fileConfig(mode));
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(BUSY.plusSeconds(20).toMillis());
        pool.setPoolName("sqlite-" + mode);
        return new HikariDataSource(pool);
    }

    private static SQLiteConfig fileConfig(SQLiteConfig.TransactionMode mode) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        sqlite.setBusyTimeout((int) BUSY.toMillis());
        sqlite.enforceForeignKeys(true);
        sqlite.setTransactionMode(mode);
        return sqlite;
    }

    static Pools server(DatabaseAddress address) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        if (address.user() != null) {
            pool.setUsername(address.user());
        }
        if (address.password() != null) {
            pool.setPassword(address.password());
        }
        pool.addDataSourceProperty("ApplicationName", "ventanilla");
        pool.addDataSourceProperty("connectTimeout", "5");
        // a query over a dead network ends by itself; long imports send rows all the while
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty(Discretion.SERVER_DETAIL, "false");
        pool.setMaximumPoolSize(Integer.getInteger("ventanilla.pool", 6));
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT.toMillis());
        pool.setInitializationFailTimeout(1);
        pool.setPoolName("postgresql");
        HikariDataSource source = new HikariDataSource(pool);
        return new Pools(source, source);
    }

    /// A connection for work that takes minutes: no limit on the time of one statement, and in SQLite a cache that holds
    /// the inner pages of large indexes.
    static Connection longWork(DatabaseAddress address, String name) throws SQLException {
        if (address.dialect() == Dialect.POSTGRESQL) {
            return single(address, name);
        }
        SQLiteConfig sqlite = fileConfig(SQLiteConfig.TransactionMode.DEFERRED);
        sqlite.setCacheSize(-LONG_WORK_CACHE_KB);
        sqlite.setTempStore(SQLiteConfig.TempStore.FILE); // millions of staged rows
        return sqlite.createConnection("jdbc:sqlite:" + address.sqliteFile());
    }

    /// One connection outside any pool.
    ///
    /// @param name how the server's administrator sees it
    static Connection single(DatabaseAddress address, String name) throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        if (address.dialect() == Dialect.POSTGRESQL) {
            properties.setProperty("connectTimeout", "5");
            // the whole way to the connection: a network that swallows everything must not hold anybody up
            properties.setProperty("loginTimeout", "10");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("ApplicationName", name);
            properties.setProperty(Discretion.SERVER_DETAIL, "false");
        }
        return DriverManager.getConnection(address.url(), properties);
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
