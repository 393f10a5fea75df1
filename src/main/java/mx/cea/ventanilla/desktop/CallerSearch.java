package mx.cea.ventanilla.desktop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.calls.ui.FoundAccount;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.Search;
import mx.cea.ventanilla.search.SearchResult;

/// Finds the account of a caller by the program's one search: by its own data, or by a contract that it is linked to.
final class CallerSearch {
    private static final int MOST = 30;
    /// The accounts of a common name's contracts would be many, and are found by that name themselves.
    private static final int CONTRACTS = 6;

    private final Search search;
    private final Accounts accounts;

    CallerSearch(Ventanilla app) {
        this.search = app.search();
        this.accounts = app.accounts();
    }

    /// The best first.
    List<FoundAccount> find(String text) {
        SearchResult result = search.find(text);
        Map<AccountId, FoundAccount> found = new LinkedHashMap<>();
        for (Hit.OfAccount hit : result.accounts()) {
            found.put(hit.id(), new FoundAccount(hit.id(), hit.username(), hit.name(), hit.state(), ""));
        }
        for (Hit.OfContract contract : result.contracts().stream().limit(CONTRACTS).toList()) {
            for (Account account : accounts.ofContract(contract.id())) {
                found.putIfAbsent(account.id(), new FoundAccount(
                        account.id(), account.username(), account.displayName(), account.state(),
                        contract.number().digits()));
            }
        }
        return found.values().stream().limit(MOST).toList();
    }
}
