package mx.cea.ventanilla.requests.portal;

/// Follows an import, on the importing thread, after every batch.
@FunctionalInterface
public interface ImportProgress {

    /// @param bytesRead  of the file
    /// @param bytesTotal the file's size
    /// @param lines      how many are done
    /// @return whether to go on
    boolean at(long bytesRead, long bytesTotal, long lines);
}
