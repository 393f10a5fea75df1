package mx.cea.ventanilla.accounts.debt;

/// Which accounts of a simulation a list shows.
public enum DebtView {
    ALL,
    /// Those that would be blocked.
    TO_BLOCK,
    /// Those held back.
    HELD,
    /// Those that the simulation before did not have.
    NEW,
    /// Those that both have.
    STILL,
    /// Those that only the simulation before had, as it had them.
    GONE,
    CHOSEN,
    /// Those with an outcome.
    DONE
}
