package mx.cea.ventanilla.generator;

/// Told how far the work has come.
@FunctionalInterface
public interface Watch {
    /// @param done  of `total`
    /// @param total the whole work, in units of its own
    /// @param rows  made until now
    void at(long done, long total, long rows);
}
