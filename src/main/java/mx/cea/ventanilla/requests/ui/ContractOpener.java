package mx.cea.ventanilla.requests.ui;

import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.requests.Request;

/// Opens the file of the contract that a request is about, over the request's page.
@FunctionalInterface
public interface ContractOpener {
    /// @param about the request, which is the reason for opening it (REG-5)
    void open(PageStack pages, ContractId contract, Request about);
}
