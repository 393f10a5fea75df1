package mx.cea.ventanilla.contracts;

/// Whether a contract is served.
public enum ContractState {
    ACTIVE,
    SUSPENDED,
    CANCELLED
}
