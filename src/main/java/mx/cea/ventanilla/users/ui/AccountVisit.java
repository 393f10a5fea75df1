package mx.cea.ventanilla.users.ui;

import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.customers.OpeningReason;

/// An account to open and how one came to it.
///
/// @param isAReason whether where one comes from is a reason by itself, as a request is (REG-5)
record AccountVisit(AccountId account, OpeningReason reason, boolean isAReason) {}
