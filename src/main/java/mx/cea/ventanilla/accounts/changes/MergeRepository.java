package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.ContractId;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The table `account_merge`, and the contracts that go from one account to another.
final class MergeRepository {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Long>> MOVED = new TypeReference<>() {};

    private final Handle handle;

    MergeRepository(Handle handle) {
        this.handle = handle;
    }

    /// A merge that is not undone.
    record Merge(long id, AccountId kept, AccountId merged, Instant at, List<ContractId> moved) {}

    /// Whether two accounts can be one holder's: by the folded name, or by a contract that both have.
    boolean haveHolderInCommon(AccountId one, AccountId other) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM account a JOIN account b ON b.holder_key = a.holder_key
                                       WHERE a.id = :one AND b.id = :other AND a.holder_key <> '')
                            OR EXISTS (SELECT 1 FROM account_contract l JOIN account_contract m ON m.contract_id = l.contract_id
                                       WHERE l.account_id = :one AND m.account_id = :other)""")
                .bind("one", one.value())
                .bind("other", other.value())
                .mapTo(Boolean.class)
                .one();
    }

    /// The contracts that the one has and the other has not.
    List<ContractId> onlyOf(AccountId one, AccountId other) {
        return handle.createQuery("""
                        SELECT contract_id FROM account_contract WHERE account_id = :one AND contract_id NOT IN (
                            SELECT contract_id FROM account_contract WHERE account_id = :other) ORDER BY contract_id""")
                .bind("one", one.value())
                .bind("other", other.value())
                .mapTo(Long.class)
                .map(ContractId::new)
                .list();
    }

    /// Moves contracts: those that the one has still. What the other has by now stays his.
    void move(List<ContractId> contracts, AccountId from, AccountId to) {
        for (ContractId contract : contracts) {
            int gone = handle.createUpdate(
                            "DELETE FROM account_contract WHERE account_id = :from AND contract_id = :contract")
                    .bind("from", from.value())
                    .bind("contract", contract.value())
                    .execute();
            if (gone == 1) {
                handle.createUpdate("""
                                INSERT INTO account_contract (account_id, contract_id) VALUES (:to, :contract)
                                ON CONFLICT (account_id, contract_id) DO NOTHING""")
                        .bind("to", to.value())
                        .bind("contract", contract.value())
                        .execute();
            }
        }
    }

    /// @return false where it is merged, or cancelled, already
    boolean mark(AccountId merged, AccountId kept) {
        return handle.createUpdate("""
                                UPDATE account SET merged_into = :kept
                                WHERE id = :merged AND merged_into IS NULL AND state <> 'CANCELLED'""")
                        .bind("kept", kept.value())
                        .bind("merged", merged.value())
                        .execute()
                == 1;
    }

    void unmark(AccountId merged) {
        handle.createUpdate("UPDATE account SET merged_into = NULL WHERE id = :merged")
                .bind("merged", merged.value())
                .execute();
    }

    void insert(AccountId kept, AccountId merged, StaffId by, Instant at, String reason, List<ContractId> moved) {
        handle.createUpdate("""
                        INSERT INTO account_merge (kept_id, merged_id, merged_at, merged_by, reason, moved)
                        VALUES (:kept, :merged, :at, :by, :reason, :moved)""")
                .bind("kept", kept.value())
                .bind("merged", merged.value())
                .bind("at", at)
                .bind("by", by.value())
                .bind("reason", reason)
                .bind("moved", JSON.writeValueAsString(moved.stream().map(ContractId::value).toList()))
                .execute();
    }

    /// The merge by which an account lost its place.
    Optional<Merge> of(AccountId merged) {
        return handle.createQuery("""
                        SELECT id, kept_id, merged_id, merged_at, moved FROM account_merge
                        WHERE merged_id = :merged AND undone_at IS NULL""")
                .bind("merged", merged.value())
                .map(row -> new Merge(
                        row.getColumn("id", Long.class),
                        new AccountId(row.getColumn("kept_id", Long.class)),
                        new AccountId(row.getColumn("merged_id", Long.class)),
                        row.getColumn("merged_at", Instant.class),
                        JSON.readValue(row.getColumn("moved", String.class), MOVED).stream()
                                .map(ContractId::new)
                                .toList()))
                .findOne();
    }

    /// @return false where somebody else was faster
    boolean undo(long merge, StaffId by, Instant at) {
        return handle.createUpdate("""
                                UPDATE account_merge SET undone_at = :at, undone_by = :by
                                WHERE id = :id AND undone_at IS NULL""")
                        .bind("at", at)
                        .bind("by", by.value())
                        .bind("id", merge)
                        .execute()
                == 1;
    }
}
