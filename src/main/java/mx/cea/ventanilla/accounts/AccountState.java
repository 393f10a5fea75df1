package mx.cea.ventanilla.accounts;

/// Whether a customer can use an account. What of it is stored, and what follows from its blocks, see [Standing].
public enum AccountState {
    /// Registered, not yet activated (ACT-1).
    PENDING,
    ACTIVE,
    /// While any block is not lifted (BLO-9); of the portal only (BLO-7b).
    BLOCKED,
    /// At the customer's own wish (BAJ-6).
    CANCELLED,
    /// Another account of the same holder has taken its place.
    MERGED
}
