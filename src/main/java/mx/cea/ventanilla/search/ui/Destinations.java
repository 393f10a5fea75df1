package mx.cea.ventanilla.search.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.requests.RequestId;

/// Where the palette leads; each is called on the FX thread, once the palette is closed.
///
/// @param request  opens a request
/// @param contract opens a contract's file
/// @param account  opens a portal account
/// @param queue    shows the requests that have the words of a text
public record Destinations(
        Consumer<RequestId> request,
        BiConsumer<ContractId, ContractNumber> contract,
        Consumer<AccountId> account,
        Consumer<String> queue) {}
