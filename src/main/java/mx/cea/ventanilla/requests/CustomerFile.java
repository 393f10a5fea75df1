package mx.cea.ventanilla.requests;

import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Contracts;
import org.jspecify.annotations.Nullable;

/// What the office knows of who asks and what he asks about.
///
/// @param account   null where the requester is not registered
/// @param contracts the contracts linked to the account; empty where there is none
/// @param contract  the file of the contract that is meant, null where none is known
public record CustomerFile(
        @Nullable Account account, List<Contract> contracts, @Nullable ContractFile contract, Entitlement entitlement) {
    public CustomerFile {
        contracts = List.copyOf(contracts);
    }

    /// Gathers it. Where a person is to see it, the opening is logged by the caller (REG-5).
    static CustomerFile of(Request request, Accounts accounts, Contracts register) {
        Long contractId = request.matter().contractId();
        Optional<ContractFile> file =
                contractId == null ? Optional.empty() : register.file(new ContractId(contractId));
        Long accountId = request.requester().accountId();
        Optional<Account> account = accountId == null ? Optional.empty() : accounts.byId(new AccountId(accountId));
        List<Contract> own = account.map(a -> accounts.contractsOf(a.id())).orElse(List.of());
        return new CustomerFile(
                account.orElse(null), own, file.orElse(null), entitlement(account, own, contractId));
    }

    /// Whether the requester may be told account data, without opening the contract's file.
    static Entitlement entitlementOf(Request request, Accounts accounts) {
        Long accountId = request.requester().accountId();
        if (accountId == null) {
            return Entitlement.NOT_REGISTERED;
        }
        AccountId id = new AccountId(accountId);
        Long contractId = request.matter().contractId();
        return entitlement(
                accounts.byId(id), contractId == null ? List.of() : accounts.contractsOf(id), contractId);
    }

    private static Entitlement entitlement(Optional<Account> account, List<Contract> own, @Nullable Long contract) {
        boolean registered = account.map(Account::state)
                .filter(s -> s == AccountState.ACTIVE || s == AccountState.BLOCKED)
                .isPresent();
        if (!registered) {
            return Entitlement.NOT_REGISTERED;
        }
        boolean his = contract == null || own.stream().anyMatch(c -> c.id().value() == contract);
        return his ? Entitlement.FULL : Entitlement.NOT_HIS_CONTRACT;
    }
}
