package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountBlock.ProofInvoice;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The table `account_block`.
final class AccountBlockRepository {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<WrittenProof>> WRITTEN = new TypeReference<>() {};

    private final Handle handle;

    AccountBlockRepository(Handle handle) {
        this.handle = handle;
    }

    /// A contract as the row has it; money in centavos, dates as ISO 8601 writes them.
    private record WrittenProof(long contract, String number, int months, long amount, List<WrittenInvoice> invoices) {}

    private record WrittenInvoice(String number, String dueOn, long rest) {}

    List<AccountBlock> of(AccountId account) {
        return handle.createQuery("""
                        SELECT b.id, b.account_id, b.cause, b.reason, b.begun_at, s.display_name AS begun_by, b.ends_at,
                            b.lifted_at, l.display_name AS lifted_by, b.lift, b.lift_note
                        FROM account_block b LEFT JOIN staff s ON s.id = b.begun_by LEFT JOIN staff l ON l.id = b.lifted_by
                        WHERE b.account_id = :account ORDER BY b.id DESC""")
                .bind("account", account.value())
                .map(AccountBlockRepository::block)
                .list();
    }

    static String written(List<Proof> proof) {
        return JSON.writeValueAsString(proof.stream()
                .map(p -> new WrittenProof(
                        p.contract().value(),
                        p.number().digits(),
                        p.months(),
                        p.amount().centavos(),
                        p.invoices().stream()
                                .map(i -> new WrittenInvoice(
                                        i.number(), i.dueOn().toString(), i.rest().centavos()))
                                .toList()))
                .toList());
    }

    static List<Proof> read(String proof) {
        return JSON.readValue(proof, WRITTEN).stream()
                .map(p -> new Proof(
                        new ContractId(p.contract()),
                        new ContractNumber(p.number()),
                        p.months(),
                        new Money(p.amount()),
                        p.invoices().stream()
                                .map(i -> new ProofInvoice(i.number(), LocalDate.parse(i.dueOn()), new Money(i.rest())))
                                .toList()))
                .toList();
    }

    private static AccountBlock block(RowView row) {
        String reason = row.getColumn("reason", String.class);
        Cause cause =
                switch (row.getColumn("cause", String.class)) {
                    case "DEBT" -> new Cause.Debt(read(reason));
                    case "MISUSE" -> new Cause.Misuse(reason, row.getColumn("ends_at", Instant.class));
                    case String other -> throw new IllegalStateException("Unknown cause: " + other);
                };
        return new AccountBlock(
                row.getColumn("id", Long.class),
                new AccountId(row.getColumn("account_id", Long.class)),
                cause,
                row.getColumn("begun_at", Instant.class),
                row.getColumn("begun_by", String.class),
                lift(row));
    }

    private static @Nullable Lift lift(RowView row) {
        String kind = row.getColumn("lift", String.class);
        return kind == null
                ? null
                : new Lift(
                        Lift.Kind.valueOf(kind),
                        row.getColumn("lifted_at", Instant.class),
                        row.getColumn("lifted_by", String.class),
                        row.getColumn("lift_note", String.class));
    }
}
