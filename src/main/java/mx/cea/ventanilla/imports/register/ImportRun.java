package mx.cea.ventanilla.imports.register;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import org.jspecify.annotations.Nullable;

/// The report of one file of an import, as it is kept.
///
/// @param id       its key in the database
/// @param by       the name of whoever imported, null for the program itself
/// @param kind     null where the file was not recognised
/// @param size     in bytes
/// @param sha256   null where the file was not read to the end
/// @param reason   why the file as a whole was refused or failed; null where it was not
/// @param problems the first rows that were refused
public record ImportRun(
        long id,
        @Nullable String by,
        Instant begun,
        Instant ended,
        ImportMode mode,
        FileReport.State state,
        @Nullable RegisterKind kind,
        String fileName,
        long size,
        @Nullable String sha256,
        Counts counts,
        @Nullable String reason,
        List<FileReport.Problem> problems) {

    /// After which run of the list a page begins.
    public record Key(Instant ended, long id) {}
}
