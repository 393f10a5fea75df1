package mx.cea.ventanilla.imports.register;

import java.nio.file.Path;
import java.util.List;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import org.jspecify.annotations.Nullable;

/// What came of one file, or would.
///
/// @param kind     null where it was not recognised
/// @param size     in bytes
/// @param sha256   of its content; null where it was not read to the end
/// @param state    how it ended
/// @param counts   what happened to its rows, or would
/// @param reason   why the file as a whole was refused or failed, as people read it; null where it was not
/// @param problems the first rows that were refused, in the order of their lines
/// @param warnings what to know about the file though it can be used
/// @param toMend   a file with the refused rows in the folder for temporary files, whoever gets it moves or deletes it;
///                 null where there are none
public record FileReport(
        Path file,
        @Nullable RegisterKind kind,
        long size,
        @Nullable String sha256,
        State state,
        Counts counts,
        @Nullable String reason,
        List<Problem> problems,
        List<String> warnings,
        @Nullable Path toMend) {

    /// How many refused rows are told one by one.
    public static final int MOST_PROBLEMS = 200;

    /// How a file ended.
    public enum State {
        /// Its rows went in, or would, but for those refused.
        DONE,
        /// Somebody stopped the import; nothing went in.
        STOPPED,
        /// It, or another file of the same import, cannot be used; nothing went in.
        REFUSED,
        /// Something unexpected happened; nothing went in.
        FAILED
    }

    /// A row that was refused.
    ///
    /// @param column the column's name, null where it is of the whole row
    /// @param value  what stands there, null where nothing does
    /// @param reason as people read it
    public record Problem(long line, @Nullable String column, @Nullable String value, String reason) {}

    public FileReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /// The name to suggest for the file with the refused rows: `facturas-por-corregir.csv`.
    public String mendName() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "-por-corregir.csv";
    }
}
