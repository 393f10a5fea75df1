package mx.cea.ventanilla.accounts.changes.ui;

import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.changes.Cancellations;
import mx.cea.ventanilla.accounts.changes.Contacts;
import mx.cea.ventanilla.accounts.changes.Merges;
import mx.cea.ventanilla.accounts.changes.Representatives;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;

/// What the forms of changes work with.
public record ChangeServices(
        Accounts accounts,
        IdentityChecks identity,
        Contacts contacts,
        Representatives representatives,
        Cancellations cancellations,
        Merges merges) {}
