package mx.cea.ventanilla.accounts.changes;

/// Who asks for something to be changed.
public enum Asker {
    HOLDER,
    /// Who acts for the holder at present (REG-1).
    REPRESENTATIVE
}
