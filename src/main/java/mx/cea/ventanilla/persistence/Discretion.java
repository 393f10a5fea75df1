package mx.cea.ventanilla.persistence;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/// Keeps what customers sent, and their links, out of the messages of errors, which go to the log.
final class Discretion {
    /// Of pgJDBC: neither the failing row nor the statement of a batch, which both hold what was bound. The server's log is
    /// for who looks after the server.
    static final String SERVER_DETAIL = "logServerErrorDetail";

    private Discretion() {}

    /// Errors tell which statement failed, and not what was bound to it.
    static void register(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Discretion::message);
    }

    private static String message(StatementException failure) {
        var context = failure.getStatementContext();
        return failure.getShortMessage() + (context == null ? "" : " [statement: " + context.getRawSql() + "]");
    }
}
