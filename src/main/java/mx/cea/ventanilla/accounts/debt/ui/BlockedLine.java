package mx.cea.ventanilla.accounts.debt.ui;

import mx.cea.ventanilla.accounts.debt.BlockedAccount;

/// A line of the list as it is shown.
///
/// @param marked whether something is to be done with it
/// @param result what came of what was last done with it; empty where nothing was
record BlockedLine(BlockedAccount account, boolean marked, String result) {}
