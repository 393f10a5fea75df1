package mx.cea.ventanilla.mail;

/// Whether a transport would be able to deliver now.
public sealed interface ProbeResult {

    /// It would.
    ///
    /// @param detail the server and how it was reached, or the folder
    record Ready(String detail) implements ProbeResult {}

    /// It would not.
    ///
    /// @param technicalDetail for the administrator, one line, in whatever language it came
    record NotReady(FailureKind kind, String technicalDetail) implements ProbeResult {}
}
