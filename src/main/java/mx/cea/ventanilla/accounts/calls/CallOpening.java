package mx.cea.ventanilla.accounts.calls;

/// What came of opening an account for a caller.
public sealed interface CallOpening {

    /// It is open, and the opening is logged.
    record Opened(CallFile file) implements CallOpening {}

    /// Nothing was shown or logged: a reason is given first (REG-5).
    record ReasonNeeded() implements CallOpening {}

    /// The role does not take such calls.
    record NotPermitted() implements CallOpening {}

    /// There is no such account.
    record Gone() implements CallOpening {}
}
