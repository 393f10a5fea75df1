package mx.cea.ventanilla.accounts.identity;

import java.util.Locale;
import mx.cea.ventanilla.common.Folding;

/// A document that was shown at the counter. Only what tells it again is noted; no copy is needed (REG-5).
///
/// @param ending its last characters, as it bears them
public record IdentityDocument(Kind kind, String ending) {
    /// The least and the most characters that are noted.
    static final int MIN = 3;

    static final int MAX = 6;

    /// The documents that are accepted.
    public enum Kind {
        /// *Credencial para votar* of the INE.
        VOTER_CARD,
        PASSPORT,
        /// *Cédula profesional*.
        PROFESSIONAL_LICENCE,
        DRIVING_LICENCE,
        /// *Cartilla del servicio militar*.
        MILITARY_CARD,
        /// Of the Instituto Nacional de Migración.
        RESIDENT_CARD
    }

    /// Letters and digits alone, in upper case.
    String normalEnding() {
        return Folding.compact(ending).toUpperCase(Locale.ROOT);
    }

    boolean isGiven() {
        int length = normalEnding().length();
        return length >= MIN && length <= MAX;
    }
}
