package mx.cea.ventanilla.requests;

import java.time.Instant;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.calendar.TrafficLight;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// A request as a line of the queue.
///
/// @param customerKey the folded name by which the list is sorted
/// @param contract    the contract as given, null where none was
/// @param dueAt       when it is due; while it waits for the customer, as it stood when the wait began
/// @param light       how urgent it is now; null where it is ended
/// @param holder      who has it, null where nobody does
/// @param holderName  the name of the same, null where nobody has it
/// @param areaName    where it was routed to, null where it was not
/// @param followsUp   whether it continues an earlier request
/// @param registered  whether it came from a known portal account
public record QueueRow(
        RequestId id,
        Folio folio,
        RequestKind kind,
        Channel channel,
        String customerName,
        String customerKey,
        @Nullable String contract,
        String title,
        Instant receivedAt,
        Instant dueAt,
        @Nullable TrafficLight light,
        RequestState.Name state,
        @Nullable StaffId holder,
        @Nullable String holderName,
        @Nullable String areaName,
        boolean followsUp,
        boolean registered) {}
