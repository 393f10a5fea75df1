package mx.cea.ventanilla.mail;

/// How one attempt to deliver ended.
public sealed interface DeliveryResult {

    /// The server took the message over, or the file is written.
    ///
    /// @param response what the server said, or the file's path
    record Delivered(String response) implements DeliveryResult {}

    /// It did not go out, or nobody can tell, and the same may succeed later.
    ///
    /// @param technicalDetail for the administrator, one line, in whatever language it came
    record TemporaryFailure(FailureKind kind, String technicalDetail) implements DeliveryResult {}

    /// It did not go out, and would not if it were tried again.
    ///
    /// @param technicalDetail for the administrator, one line, in whatever language it came
    record PermanentFailure(FailureKind kind, String technicalDetail) implements DeliveryResult {}
}
