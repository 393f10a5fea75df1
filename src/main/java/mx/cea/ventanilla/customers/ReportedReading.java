package mx.cea.ventanilla.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// What a customer said that the meter shows (*Compártenos tu lectura*). It never becomes a [mx.cea.ventanilla.contracts.Reading],
/// which the commercial system owns.
///
/// @param value    in cubic metres
/// @param byName   who noted it
/// @param folio    the request in the course of which it was reported, null where there was none
/// @param warnings what did not fit and was confirmed
/// @param note     null where none was written
/// @param photo    null where none came with it
public record ReportedReading(
        long id,
        long value,
        LocalDate readOn,
        Instant reportedAt,
        String byName,
        @Nullable Folio folio,
        Set<ReadingWarning.Kind> warnings,
        @Nullable String note,
        @Nullable Photo photo) {
    public ReportedReading {
        warnings = Set.copyOf(warnings);
    }

    /// The photograph that came with it; its content is read when it is shown.
    public record Photo(String fileName, String mediaType, long bytes, String sha256) {}
}
