package mx.cea.ventanilla.requests;

/// Whether the requester may be told account data (CON-7).
public enum Entitlement {
    /// A registered user who asks about a contract of his own.
    FULL,
    /// Not registered: the invitation to register is offered instead.
    NOT_REGISTERED,
    /// Registered, but the contract is not linked to the account.
    NOT_HIS_CONTRACT
}
