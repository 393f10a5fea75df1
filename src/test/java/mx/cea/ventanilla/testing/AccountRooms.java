package mx.cea.ventanilla.testing;

import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.changes.Cancellations;
import mx.cea.ventanilla.accounts.portal.Applications;
import mx.cea.ventanilla.accounts.registration.RegisterMatch;
import mx.cea.ventanilla.accounts.registration.Registrations;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.mail.BrandedLayout;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.mail.TemplateLibrary;
import mx.cea.ventanilla.persistence.Database;

/// What works on accounts, over a test's own database.
public final class AccountRooms {
    private AccountRooms() {}

    public static Applications applications(Database database, History history) {
        AccountActs acts = new AccountActs(history);
        AccountLetters letters =
                new AccountLetters(TemplateLibrary.load(null), new BrandedLayout(BrandingFolder.builtIn()));
        Activations activations = new Activations(database, acts, letters);
        return new Applications(
                database,
                history,
                new Registrations(database, acts, new RegisterMatch(database, history), activations, letters),
                activations,
                new Cancellations(database, acts, letters),
                letters);
    }
}
