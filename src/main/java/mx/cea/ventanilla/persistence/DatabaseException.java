package mx.cea.ventanilla.persistence;

import java.nio.file.Path;

/// Why the database could not be opened or used, sorted by what the person in front of it can do about it.
public abstract sealed class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    private DatabaseException(String message) {
        super(message);
    }

    /// The server does not answer, or went away. What was being done was not done.
    public static final class Unreachable extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super("The database cannot be reached: " + cause.getMessage(), cause);
        }
    }

    /// The server refused the login.
    public static final class LoginRefused extends DatabaseException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        /// What the server refused.
        public enum Reason {
            /// The password is wrong, or there is no such login.
            PASSWORD,
            /// The password is right, but the login has been closed.
            CLOSED,
            /// The server admits no such login from this workstation (`pg_hba.conf`), or not without TLS.
            WORKSTATION
        }

        LoginRefused(Reason reason, Throwable cause) {
            super("The server refused the login: " + reason, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /// The server refused what the role may not do.
    public static final class Forbidden extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Forbidden(Throwable cause) {
            super("The server refused: " + cause.getMessage(), cause);
        }
    }

    /// The file lies on a network share, where SQLite cannot keep it whole.
    public static final class OnNetworkShare extends DatabaseException {
        private static final long serialVersionUID = 1L;
        private final transient Path file;

        OnNetworkShare(Path file, String fileSystem) {
            super("SQLite file on a network file system (" + fileSystem + "): " + file);
            this.file = file;
        }

        public Path file() {
            return file;
        }
    }

    /// The schema is of another version than this program.
    public static final class OtherSchema extends DatabaseException {
        private static final long serialVersionUID = 1L;
        private final String found;
        private final String expected;

        OtherSchema(String found, String expected) {
            super("Schema version " + found + ", expected " + expected);
            this.found = found;
            this.expected = expected;
        }

        /// The version in the database; empty where there is no schema at all.
        public String found() {
            return found;
        }

        public String expected() {
            return expected;
        }

        /// Whether the database was made by a newer program.
        public boolean databaseIsNewer() {
            return !found.isEmpty() && found.compareTo(expected) > 0;
        }
    }

    /// A file of the embedded database could not be read or written: no space, no permission, not a database.
    public static final class FileTrouble extends DatabaseException {
        private static final long serialVersionUID = 1L;

        FileTrouble(Throwable cause) {
            super("The database file cannot be used: " + cause.getMessage(), cause);
        }

        /// What the database or the system said, for whoever looks after the computer.
        public String detail() {
            Throwable cause = getCause();
            return String.valueOf(cause == null ? getMessage() : cause.getMessage());
        }
    }

    /// A rule that the database itself keeps was broken; see [Constraint].
    public static final class ConstraintBroken extends DatabaseException {
        private static final long serialVersionUID = 1L;
        private final Constraint constraint;

        ConstraintBroken(Constraint constraint, Throwable cause) {
            super("Constraint broken: " + constraint, cause);
            this.constraint = constraint;
        }

        public Constraint constraint() {
            return constraint;
        }
    }

    /// Another session holds the data for too long, or two sessions block each other; trying again is safe.
    public static final class Busy extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Busy(Throwable cause) {
            super("The database is busy: " + cause.getMessage(), cause);
        }
    }
}
