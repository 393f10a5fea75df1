package mx.cea.ventanilla.users;

/// What came of asking for an account.
public sealed interface UserOpening {

    /// It is open, and the opening is logged.
    record Opened(UserView view) implements UserOpening {}

    /// Nothing was shown or logged: this role gives a reason first (REG-5).
    record ReasonNeeded() implements UserOpening {}

    /// There is no such account.
    record Gone() implements UserOpening {}
}
