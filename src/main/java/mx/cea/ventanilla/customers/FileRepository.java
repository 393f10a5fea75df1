package mx.cea.ventanilla.customers;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.requests.RequestId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What no single feature knows: the messages about the requests about a contract.
final class FileRepository {
    private final Handle handle;

    FileRepository(Handle handle) {
        this.handle = handle;
    }

    /// @param before those older than this one, null for the latest
    List<ContractMessage> messages(ContractId contract, @Nullable Long before, int limit) {
        return handle.createQuery("""
                        SELECT m.id, r.id AS request_id, r.folio, m.recipient, m.title, m.state, m.queued_at, m.sent_at
                        FROM request r JOIN message m ON m.subject_kind = 'REQUEST' AND m.subject_id = r.id
                        WHERE r.contract_id = :contract AND m.id < :before ORDER BY m.id DESC LIMIT :limit""")
                .bind("contract", contract.value())
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("limit", limit)
                .map(row -> new ContractMessage(
                        row.getColumn("id", Long.class),
                        new RequestId(row.getColumn("request_id", Long.class)),
                        new Folio(row.getColumn("folio", String.class)),
                        row.getColumn("recipient", String.class),
                        row.getColumn("title", String.class),
                        OutboxMessage.State.valueOf(row.getColumn("state", String.class)),
                        row.getColumn("queued_at", Instant.class),
                        row.getColumn("sent_at", Instant.class)))
                .list();
    }
}
