package mx.cea.ventanilla.imports.register;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import org.jspecify.annotations.Nullable;

/// The report of one file of an import, as it is kept.
///
/// @param id       its key in the database
/// @param by       the name of whoever imported, null for the program itself
/// @param ended    null where it has not
/// @param kind     null where the file was not recognised
/// @param size     in bytes
/// @param sha256   null where the file was not read to the end
/// @param counts   none where it has not ended
/// @param reason   why the file as a whole was refused or failed; null where it was not
/// @param problems the first rows that were refused
public record ImportRun(
        long id,
        @Nullable String by,
        Instant begun,
        @Nullable Instant ended,
        ImportMode mode,
        State state,
        @Nullable RegisterKind kind,
        String fileName,
        long size,
        @Nullable String sha256,
        Counts counts,
        @Nullable String reason,
        List<FileReport.Problem> problems) {

    /// How it ended, or that it has not.
    public enum State {
        /// It is being imported now.
        RUNNING,
        /// The program or its connection ended before the import did; nothing went in.
        INTERRUPTED,
        DONE,
        STOPPED,
        REFUSED,
        FAILED
    }

    /// When it ended; if it has not, when it began.
    public Instant at() {
        return ended == null ? begun : ended;
    }

    /// Tells that it is not over.
    ImportRun running() {
        return new ImportRun(
                id, by, begun, ended, mode, State.RUNNING, kind, fileName, size, sha256, counts, reason, problems);
    }

    /// After which run of the list a page begins.
    ///
    /// @param reported whether the run has ended with a report; identifiers are distinct only within those that have, and
    ///                 within those that have not
    public record Key(Instant at, boolean reported, long id) {}

    Key key() {
        return new Key(at(), ended != null, id);
    }
}
