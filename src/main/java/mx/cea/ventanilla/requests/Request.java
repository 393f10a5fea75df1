package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.time.LocalDate;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// An online request.
///
/// @param webForm   which of the maintenance forms it came by, null otherwise (INC-5)
/// @param dueAt     when it is due; while it waits for the customer, as it stood when the wait began
/// @param followsId the earlier request that it continues, null if none (CON-10)
/// @param twinId    the same matter that came by another way, null if none (INC-5)
public record Request(
        RequestId id,
        Folio folio,
        RequestKind kind,
        Channel channel,
        @Nullable String webForm,
        Instant receivedAt,
        Requester requester,
        Matter matter,
        RequestState state,
        Instant dueAt,
        @Nullable RequestId followsId,
        @Nullable RequestId twinId) {

    /// Who asks, as given.
    ///
    /// @param accountId     the portal account, null where the requester is not registered or the name is unknown
    /// @param usernameGiven the user name that the portal told, null where nobody had logged in
    public record Requester(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Long accountId,
            @Nullable String usernameGiven) {}

    /// What it is about, as given.
    ///
    /// @param contractId the contract of the register that was meant, null where none was given or it is unknown
    public record Matter(
            String title,
            String body,
            @Nullable String contractGiven,
            @Nullable Long contractId,
            @Nullable String addressGiven,
            @Nullable String invoiceGiven,
            @Nullable String receiptGiven,
            @Nullable LocalDate dateGiven,
            @Nullable String citedFolio) {}
}
