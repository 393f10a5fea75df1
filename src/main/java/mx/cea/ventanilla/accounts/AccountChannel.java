package mx.cea.ventanilla.accounts;

/// By what way something was done to an account.
public enum AccountChannel {
    /// The customer stood before the member of staff.
    COUNTER,
    TELEPHONE,
    PORTAL,
    /// Nobody asked for it: a rule was applied.
    PROGRAM
}
