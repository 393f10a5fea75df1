package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who acts for an account's holder, and by which document (REG-1).
///
/// @param document as `escritura 12,345 de la notaría 7`
/// @param scan     null where the document was not scanned
/// @param sinceBy  the name of who noted it; null where the program did
/// @param until    null while it lasts
public record Representative(
        long id,
        Kind kind,
        String name,
        String document,
        @Nullable Scan scan,
        Instant since,
        @Nullable String sinceBy,
        @Nullable Instant until) {

    /// By what power one acts for another.
    public enum Kind {
        MANDATARIO,
        APODERADO,
        REPRESENTANTE_LEGAL
    }

    /// The document as it was scanned; its content is read when it is shown.
    public record Scan(String fileName, String mediaType, long bytes, String sha256) {}

    public boolean isCurrent() {
        return until == null;
    }
}
