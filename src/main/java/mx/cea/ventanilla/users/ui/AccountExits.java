package mx.cea.ventanilla.users.ui;

import java.util.function.BiConsumer;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.requests.RequestId;

/// Where one goes from an account, over its page.
///
/// @param request  opens a request
/// @param contract opens a contract
public record AccountExits(BiConsumer<PageStack, RequestId> request, ContractExit contract) {

    /// Opens a contract over what is shown.
    @FunctionalInterface
    public interface ContractExit {
        void open(PageStack pages, ContractId contract, OpeningReason reason);
    }
}
