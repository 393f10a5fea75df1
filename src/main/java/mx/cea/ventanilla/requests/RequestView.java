package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.mail.OutboxMessage;
import org.jspecify.annotations.Nullable;

/// Everything that the window of a request shows, as it stood at one moment.
///
/// @param holderName  who has it, null where nobody does
/// @param due         with its explanation
/// @param lacking     useful data that the request did not bring (CON-8)
/// @param earlier     other requests of the same account, contract or e-mail, the latest first
/// @param messages    the letters about it, oldest first
/// @param draft       what the reader was writing
public record RequestView(
        Request request,
        @Nullable String holderName,
        DueTime due,
        Set<UsefulDatum> lacking,
        CustomerFile customer,
        List<Request> earlier,
        List<HistoryEntry> history,
        List<Note> notes,
        List<Attachment> attachments,
        List<OutboxMessage> messages,
        Optional<Draft> draft) {

    /// An internal note, never seen by the customer.
    public record Note(long id, String author, Instant at, String body) {}

    /// A file that came with the request; its content is read when it is opened.
    public record Attachment(long id, String fileName, String mediaType, long bytes, String sha256) {}
}
