package mx.cea.ventanilla.imports.register;

/// Whether an import is meant.
public enum ImportMode {
    /// Tells what would happen and changes nothing.
    DRY_RUN,
    IMPORT
}
