package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the portal's accounts.
public final class Accounts {
    private final Database database;
    private final Contracts contracts;

    public Accounts(Database database, Contracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    /// An account as it comes from outside, with the contracts it is linked to. One that is blocked has a block for debt,
    /// which ends when nothing is owed.
    public record NewAccount(
            Username username,
            String displayName,
            String email,
            @Nullable String phone,
            AccountState state,
            Instant createdAt,
            List<ContractNumber> contracts) {
        public NewAccount {
            contracts = List.copyOf(contracts);
        }
    }

    /// The account of a username, without regard to case or accents.
    public Optional<Account> byUsername(Username username) {
        return database.read(handle -> byUsername(handle, username));
    }

    /// The same, within the caller's transaction.
    public static Optional<Account> byUsername(Handle handle, Username username) {
        return new AccountRepository(handle).byUsername(username);
    }

    public Optional<Account> byId(AccountId id) {
        return database.read(handle -> byId(handle, id));
    }

    /// The same, within the caller's transaction.
    public static Optional<Account> byId(Handle handle, AccountId id) {
        return new AccountRepository(handle).byId(id);
    }

    /// Takes accounts for the caller's transaction, which others wait for, and reads them as they are from then on.
    ///
    /// @param ids some hundreds at most, at least one
    /// @return by their keys; those that are not there are left out
    public static List<Account> take(Handle handle, Dialect dialect, Collection<AccountId> ids) {
        AccountRepository repository = new AccountRepository(handle);
        repository.lock(ids, dialect);
        return repository.byIds(ids);
    }

    /// The same for one, which may be done by who has no right to change it.
    public static Optional<Account> hold(Handle handle, Dialect dialect, AccountId id) {
        AccountRepository repository = new AccountRepository(handle);
        repository.hold(List.of(id), dialect);
        return repository.byId(id);
    }

    /// The contracts linked to an account, by number, within the caller's transaction.
    public static List<ContractId> contractIdsOf(Handle handle, AccountId account) {
        return new AccountRepository(handle).contractsOf(account);
    }

    /// The accounts linked to a contract, by username.
    public List<Account> ofContract(ContractId contract) {
        return database.read(handle -> ofContract(handle, contract));
    }

    /// The same, within the caller's snapshot.
    public static List<Account> ofContract(Handle handle, ContractId contract) {
        return new AccountRepository(handle).ofContract(contract);
    }

    /// Whether a contract is linked to an account.
    public static boolean hasContract(Handle handle, AccountId account, ContractId contract) {
        return new AccountRepository(handle).contractsOf(account).contains(contract);
    }

    /// The contracts linked to an account, by number.
    public List<Contract> contractsOf(AccountId account) {
        return contracts.byIds(database.read(handle -> new AccountRepository(handle).contractsOf(account)));
    }

    /// Adds many accounts within the caller's transaction. One that names a contract which is not there, or a username
    /// already taken, breaks the transaction.
    public static void load(Handle handle, Collection<NewAccount> rows) {
        new AccountRepository(handle).insert(rows);
    }
}
