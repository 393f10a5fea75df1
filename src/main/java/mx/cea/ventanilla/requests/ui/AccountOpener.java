package mx.cea.ventanilla.requests.ui;

import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.requests.Request;

/// Opens the portal account with which a request was made, over the request's page.
@FunctionalInterface
public interface AccountOpener {
    /// @param about the request, which is the reason for opening it (REG-5)
    void open(PageStack pages, AccountId account, Request about);
}
