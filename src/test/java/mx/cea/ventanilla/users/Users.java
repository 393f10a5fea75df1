package mx.cea.ventanilla.users;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Accounts.NewAccount;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;

/// Accounts as the account window shows them.
public final class Users {
    private Users() {}

    /// An active account of a person, with a telephone number.
    public static AccountId account(Database database, String username, String name, String... contracts) {
        return account(database, username, name, AccountState.ACTIVE, contracts);
    }

    public static AccountId account(
            Database database, String username, String name, AccountState state, String... contracts) {
        database.run(h -> Accounts.load(h, List.of(new NewAccount(
                new Username(username),
                name,
                username + "@example.com",
                "4421234567",
                state,
                database.clock().now(),
                List.of(contracts).stream().map(ContractNumber::new).toList()))));
        return database.read(h -> h.createQuery("SELECT id FROM account WHERE username_folded = :u")
                .bind("u", Username.fold(username))
                .mapTo(Long.class)
                .map(AccountId::new)
                .one());
    }

    /// Blocks for debt, as a supervisor's decision.
    public static void blockForDebt(TestOffice office, AccountId account, ContractId contract, String number) {
        String proof = AccountBlocks.written(
                List.of(new AccountBlock.Proof(contract, new ContractNumber(number), 7, new Money(276_680), List.of())));
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by)
                        VALUES (:account, 'DEBT', :reason, :at, :by)""")
                .bind("account", account.value())
                .bind("reason", proof)
                .bind("at", office.clock.now())
                .bind("by", office.supervisor.id().value())
                .execute());
    }

    /// Blocks for misuse, from now on for so many days.
    public static void blockForMisuse(TestOffice office, AccountId account, int days) {
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, ends_at)
                        VALUES (:account, 'MISUSE', 'Cargó recibos ajenos.', :at, :by, :end)""")
                .bind("account", account.value())
                .bind("at", office.clock.now())
                .bind("by", office.supervisor.id().value())
                .bind("end", office.clock.now().plus(Duration.ofDays(days)))
                .execute());
    }

    /// Writes an act down.
    public static AccountAct act(TestOffice office, @Nullable StaffMember by, AccountId account, AccountAct.Kind kind) {
        AccountActs acts = new AccountActs(office.app.history());
        return office.database.write(h -> acts.record(
                h, by, new AccountActs.New(account, kind, AccountChannel.COUNTER, Map.of()), office.clock.now()));
    }
}
