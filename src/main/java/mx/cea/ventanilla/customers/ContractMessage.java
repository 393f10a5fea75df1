package mx.cea.ventanilla.customers;

import java.time.Instant;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// A message about one of a contract's requests.
///
/// @param folio  that request's
/// @param sentAt null exactly while it is not sent
public record ContractMessage(
        long id,
        RequestId request,
        Folio folio,
        String recipient,
        String title,
        OutboxMessage.State state,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
