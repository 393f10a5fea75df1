package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

final class AccountRepository {
    private static final String SELECT = """
            SELECT a.id, a.username, a.display_name, a.email, a.phone, s.state, a.created_at
            FROM account a JOIN account_standing s ON s.account_id = a.id
            """;

    private final Handle handle;

    AccountRepository(Handle handle) {
        this.handle = handle;
    }

    Optional<Account> byUsername(Username username) {
        return handle.createQuery(SELECT + "WHERE a.username_folded = :folded")
                .bind("folded", username.folded())
                .map(AccountRepository::account)
                .findOne();
    }

    Optional<Account> byId(AccountId id) {
        return handle.createQuery(SELECT + "WHERE a.id = :id")
                .bind("id", id.value())
                .map(AccountRepository::account)
                .findOne();
    }

    List<Account> byIds(Collection<AccountId> ids) {
        return handle.createQuery(SELECT + "WHERE a.id IN (<ids>) ORDER BY a.id")
                .bindList("ids", ids.stream().map(AccountId::value).toList())
                .map(AccountRepository::account)
                .list();
    }

    /// Whoever adds a row that refers to an account locks its key, often when he has a folio in hand for which the holder of
    /// this lock waits: the key is left to them.
    void lock(Collection<AccountId> ids, Dialect dialect) {
        hold(ids, dialect);
        if (dialect == Dialect.POSTGRESQL) {
            handle.createQuery("SELECT id FROM account WHERE id IN (<ids>) ORDER BY id FOR NO KEY UPDATE")
                    .bindList("ids", ids.stream().map(AccountId::value).toList())
                    .mapTo(Long.class)
                    .list();
        }
    }

    /// Keeps out whoever locks or holds the same, without any right to change them. In SQLite the whole database is the
    /// transaction's already.
    void hold(Collection<AccountId> ids, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.createQuery("""
                            SELECT pg_advisory_xact_lock(hashtext('account'), CAST(a.id AS integer)) IS NULL
                            FROM (SELECT id FROM account WHERE id IN (<ids>) ORDER BY id) a""")
                    .bindList("ids", ids.stream().map(AccountId::value).toList())
                    .mapTo(Boolean.class)
                    .list();
        }
    }

    List<Account> ofContract(ContractId contract) {
        return handle.createQuery(SELECT + """
                        JOIN account_contract l ON l.account_id = a.id
                        WHERE l.contract_id = :contract ORDER BY a.username_folded""")
                .bind("contract", contract.value())
                .map(AccountRepository::account)
                .list();
    }

    List<ContractId> contractsOf(AccountId account) {
        return handle.createQuery("""
                        SELECT l.contract_id FROM account_contract l JOIN contract c ON c.id = l.contract_id
                        WHERE l.account_id = :account ORDER BY c.number""")
                .bind("account", account.value())
                .map(row -> new ContractId(row.getColumn("contract_id", Long.class)))
                .list();
    }

    void insert(Collection<Accounts.NewAccount> rows) {
        PreparedBatch accounts = handle.prepareBatch("""
                INSERT INTO account (username, username_folded, display_name, email, phone, state, created_at,
                    search_text, holder_key)
                VALUES (:username, :folded, :name, :email, :phone, :state, :created_at, :search_text, :holder_key)""");
        PreparedBatch links = handle.prepareBatch("""
                INSERT INTO account_contract (account_id, contract_id)
                VALUES ((SELECT id FROM account WHERE username_folded = :folded),
                        (SELECT id FROM contract WHERE number = :contract))""");
        PreparedBatch blocks = handle.prepareBatch("""
                INSERT INTO account_block (account_id, cause, reason, begun_at)
                VALUES ((SELECT id FROM account WHERE username_folded = :folded), 'DEBT', '[]', :begun_at)""");
        for (Accounts.NewAccount row : rows) {
            String folded = row.username().folded();
            accounts.bind("username", row.username().text())
                    .bind("folded", folded)
                    .bind("name", row.displayName())
                    .bind("email", row.email())
                    .bind("phone", row.phone())
                    .bind("state", (row.state() == AccountState.BLOCKED ? AccountState.ACTIVE : row.state()).name())
                    .bind("created_at", row.createdAt())
                    .bind("search_text", AccountWords.of(row.username(), row.displayName(), row.email(), row.phone()))
                    .bind("holder_key", Folding.fold(row.displayName()))
                    .add();
            if (row.state() == AccountState.BLOCKED) {
                blocks.bind("folded", folded).bind("begun_at", row.createdAt()).add();
            }
            for (ContractNumber contract : row.contracts()) {
                links.bind("folded", folded).bind("contract", contract.digits()).add();
            }
        }
        if (accounts.size() > 0) {
            accounts.execute();
        }
        if (links.size() > 0) {
            links.execute();
        }
        if (blocks.size() > 0) {
            blocks.execute();
        }
    }

    private static Account account(RowView row) {
        return new Account(
                new AccountId(row.getColumn("id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                row.getColumn("email", String.class),
                row.getColumn("phone", String.class),
                AccountState.valueOf(row.getColumn("state", String.class)),
                row.getColumn("created_at", Instant.class));
    }
}
