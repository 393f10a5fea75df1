package mx.cea.ventanilla.persistence;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns either driver's errors into the program's own, in one place.
final class Translation {
    private static final Pattern FAILED = Pattern.compile("constraint failed: (\\w+)");

    private Translation() {}

    /// The program's own error for a failure, or the failure itself where it is none of the database's.
    static RuntimeException of(RuntimeException failure) {
        if (failure instanceof DatabaseException known) {
            return known;
        }
        return sqlCause(failure).flatMap(Translation::of).map(RuntimeException.class::cast).orElse(failure);
    }

    static Optional<DatabaseException> of(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return Optional.ofNullable(fromSqlite(sqlite));
        }
        return Optional.ofNullable(fromState(failure));
    }

    private static Optional<SQLException> sqlCause(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof BatchUpdateException batch && batch.getNextException() != null) {
                return Optional.of(batch.getNextException()); // the server's own error, which names the table
            }
            if (t instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static @Nullable DatabaseException fromState(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // Hikari's time-out has no state and carries the driver's failure as its cause
            return e.getCause() instanceof SQLException cause
                    ? of(cause).orElseGet(() -> new DatabaseException.Unreachable(e))
                    : e instanceof java.sql.SQLTransientConnectionException ? new DatabaseException.Unreachable(e) : null;
        }
        return switch (state) {
            case "23505" -> broken(Constraint.Kind.UNIQUE, e);
            case "23503" -> broken(Constraint.Kind.FOREIGN_KEY, e);
            case "23514" -> broken(Constraint.Kind.CHECK, e);
            case "23502" -> broken(Constraint.Kind.NOT_NULL, e);
            // 08004: the server asks for a password and there is none
            case "28P01", "08004" -> new DatabaseException.LoginRefused(DatabaseException.LoginRefused.Reason.PASSWORD, e);
            case "28000" -> new DatabaseException.LoginRefused(whyNotAdmitted(e), e);
            case "42501" -> new DatabaseException.Forbidden(e);
            case "40001", "40P01", "55P03" -> new DatabaseException.Busy(e);
            // connection exceptions, shutdown, and the server that is starting up or full
            case "57P01", "57P02", "57P03", "53300", "3D000" -> new DatabaseException.Unreachable(e);
            default -> state.startsWith("08") ? new DatabaseException.Unreachable(e) : null;
        };
    }

    /// The server says "not permitted to log in" with the same state as "no line in pg_hba.conf", and in its own
    /// language; only the place in its source tells them apart.
    private static DatabaseException.LoginRefused.Reason whyNotAdmitted(SQLException e) {
        return e instanceof PSQLException p && p.getServerErrorMessage() != null
                        && "InitializeSessionUserId".equals(p.getServerErrorMessage().getRoutine())
                ? DatabaseException.LoginRefused.Reason.CLOSED
                : DatabaseException.LoginRefused.Reason.WORKSTATION;
    }

    private static DatabaseException broken(Constraint.Kind kind, SQLException e) {
        String table = e instanceof PSQLException p && p.getServerErrorMessage() != null
                        && p.getServerErrorMessage().getTable() != null
                ? p.getServerErrorMessage().getTable()
                : "";
        return new DatabaseException.ConstraintBroken(new Constraint(kind, table), e);
    }

    private static @Nullable DatabaseException fromSqlite(SQLiteException e) {
        SQLiteErrorCode code = e.getResultCode();
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> brokenSqlite(Constraint.Kind.UNIQUE, e);
            case SQLITE_CONSTRAINT_FOREIGNKEY -> brokenSqlite(Constraint.Kind.FOREIGN_KEY, e);
            case SQLITE_CONSTRAINT_CHECK -> brokenSqlite(Constraint.Kind.CHECK, e);
            case SQLITE_CONSTRAINT_NOTNULL -> brokenSqlite(Constraint.Kind.NOT_NULL, e);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED -> new DatabaseException.Busy(e);
            case SQLITE_FULL, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_PERM ->
                new DatabaseException.FileTrouble(e);
            default -> code.name().startsWith("SQLITE_IOERR") || code.name().startsWith("SQLITE_READONLY")
                            || code.name().startsWith("SQLITE_CANTOPEN")
                    ? new DatabaseException.FileTrouble(e)
                    : null;
        };
    }

    private static DatabaseException brokenSqlite(Constraint.Kind kind, SQLiteException e) {
        Matcher named = FAILED.matcher(String.valueOf(e.getMessage()));
        String table = named.find() ? named.group(1).toLowerCase(Locale.ROOT) : "";
        return new DatabaseException.ConstraintBroken(new Constraint(kind, table), e);
    }
}
