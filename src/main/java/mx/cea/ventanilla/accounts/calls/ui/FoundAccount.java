package mx.cea.ventanilla.accounts.calls.ui;

import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Username;

/// An account that was found, with no more of it than is needed to choose: opening it is logged (REG-5).
///
/// @param name the customer's
/// @param by   what led to it, as the number of a contract; empty where that is its own name
public record FoundAccount(AccountId id, Username username, String name, AccountState state, String by) {}
