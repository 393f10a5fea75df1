package mx.cea.ventanilla.customers.ui;

import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.fx.PageStack;

/// Opens a portal account over what is shown.
@FunctionalInterface
public interface LinkedAccountOpener {
    /// @param reason where one comes from (REG-5)
    void open(PageStack pages, AccountId account, OpeningReason reason);
}
