package mx.cea.ventanilla.accounts.changes;

import mx.cea.ventanilla.accounts.AccountAct;

/// What came of asking for an account to be changed.
public sealed interface ChangeResult {

    /// It is changed, and whoever is to know of it is told in the same transaction.
    record Changed(AccountAct act) implements ChangeResult {}

    /// Nothing was changed.
    record Refused(ChangeRefusal why) implements ChangeResult {}
}
