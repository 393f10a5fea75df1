package mx.cea.ventanilla.settings.ui;

/// What came of trying how messages would leave.
public sealed interface Probed {

    /// They would.
    ///
    /// @param detail the server, or the folder
    record Ready(String detail) implements Probed {}

    /// They would not.
    ///
    /// @param why    the sentence for whoever set it
    /// @param detail for the administrator, one line, in whatever language it came
    record NotReady(String why, String detail) implements Probed {}
}
