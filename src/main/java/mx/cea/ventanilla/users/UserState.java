package mx.cea.ventanilla.users;

/// What an account can be used for, as the list of accounts tells it; the same as its
/// [mx.cea.ventanilla.accounts.Standing].
public enum UserState {
    PENDING,
    ACTIVE,
    /// While any block is in force (BLO-9).
    BLOCKED,
    /// Every block that is left has ended; the customer has to call (BLO-8).
    AWAITING_CALL,
    CANCELLED,
    MERGED
}
