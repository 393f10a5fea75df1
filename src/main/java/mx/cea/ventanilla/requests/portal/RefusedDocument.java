package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.folios.Folio;

/// A document that waits for a supervisor, or that one has set aside.
///
/// @param kind    as it was sent; not always a kind that this program knows
/// @param key     the portal's own identifier, or the digest of a line that could not be read
/// @param source  `portal`, or the file and line it came from
/// @param reasons why it was refused; at least one
/// @param excerpt how its text begins
public record RefusedDocument(
        long id,
        String kind,
        String key,
        Folio folio,
        String source,
        Instant receivedAt,
        List<Reason> reasons,
        String excerpt) {
    public RefusedDocument {
        reasons = List.copyOf(reasons);
    }
}
