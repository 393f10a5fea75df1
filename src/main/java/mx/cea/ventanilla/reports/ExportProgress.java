package mx.cea.ventanilla.reports;

/// Follows an export, on the exporting thread, several times a second; while the file is closed up, with all its rows.
@FunctionalInterface
public interface ExportProgress {
    /// Lets the export run to its end.
    ExportProgress NONE = _ -> true;

    /// @param rows how many are written
    /// @return whether to go on
    boolean at(long rows);
}
