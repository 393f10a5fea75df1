package mx.cea.ventanilla.accounts.registration;

import org.jspecify.annotations.Nullable;

/// Who registers for the holder (REG-1), as declared.
///
/// @param document that accredits him, as `escritura 12,345 de la notaría 7`
/// @param scan     of it; null where there is none
public record DeclaredRepresentative(Power power, String name, String document, @Nullable Scan scan) {

    /// By what power one acts for another.
    public enum Power {
        MANDATARIO,
        APODERADO,
        REPRESENTANTE_LEGAL
    }

    /// A file as it was handed in.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Scan(String fileName, byte[] content) {}
}
