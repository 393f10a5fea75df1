package mx.cea.ventanilla.customers;

import java.time.LocalDate;
import java.util.Set;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// What a customer says that the meter shows, as staff type it.
///
/// @param value     in cubic metres
/// @param request   in the course of which it is reported, null where there is none
/// @param note      blank where there is none
/// @param photo     null where there is none
/// @param confirmed the warnings that the customer was asked about
public record ReadingReport(
        ContractId contract,
        long value,
        LocalDate readOn,
        @Nullable RequestId request,
        String note,
        @Nullable Photo photo,
        Set<ReadingWarning.Kind> confirmed) {
    public ReadingReport {
        confirmed = Set.copyOf(confirmed);
    }

    /// A file as it was chosen.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Photo(String fileName, byte[] content) {}

    /// The same with more warnings confirmed.
    public ReadingReport confirming(Set<ReadingWarning.Kind> warnings) {
        return new ReadingReport(contract, value, readOn, request, note, photo, warnings);
    }
}
