package mx.cea.ventanilla.requests.portal;

import java.time.Duration;
import java.time.Instant;
import mx.cea.ventanilla.folios.Folio;

/// A document that fits and is about to become a request.
///
/// @param handedIn when the database received the document
record Accepted(Folio folio, Instant handedIn, Solicitud solicitud) {
    /// A portal that says it received a document longer ago than this has a clock that nobody set.
    private static final Duration OLDEST = Duration.ofDays(366);

    /// When the request counts as received: when the portal says, never later than the document was handed in, and
    /// then instead of a time that cannot be meant.
    Instant received() {
        Instant sent = solicitud.sent();
        return sent.isAfter(handedIn) || sent.isBefore(handedIn.minus(OLDEST)) ? handedIn : sent;
    }
}
