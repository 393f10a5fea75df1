package mx.cea.ventanilla.customers;

/// What came of asking for a customer's file.
public sealed interface FileOpening {

    /// It is open, and the opening is logged.
    record Opened(FileView view) implements FileOpening {}

    /// Nothing was shown or logged: this role gives a reason first (REG-5).
    record ReasonNeeded() implements FileOpening {}

    /// There is no such contract, or not any more.
    record Gone() implements FileOpening {}
}
