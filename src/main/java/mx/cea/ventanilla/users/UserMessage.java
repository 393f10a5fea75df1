package mx.cea.ventanilla.users;

import java.time.Instant;
import mx.cea.ventanilla.mail.OutboxMessage;
import org.jspecify.annotations.Nullable;

/// A message about an account, or about a request that was made with it.
///
/// @param number the communication's, which begins with the folio that it is about (CON-10)
/// @param sentAt null exactly while it is not sent
public record UserMessage(
        long id,
        String number,
        String recipient,
        String title,
        OutboxMessage.State state,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
