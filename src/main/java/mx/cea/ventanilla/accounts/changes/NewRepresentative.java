package mx.cea.ventanilla.accounts.changes;

import org.jspecify.annotations.Nullable;

/// Who is to act for an account's holder from now on (REG-1), as staff type it.
///
/// @param document that accredits him, as `escritura 12,345 de la notaría 7`
/// @param scan     of it, null where there is none
public record NewRepresentative(Representative.Kind kind, String name, String document, @Nullable File scan) {
    /// The most characters of a name and of what a document is called.
    public static final int MAX_NAME = 200;

    public static final int MAX_DOCUMENT = 300;

    /// A file as it was chosen.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record File(String name, byte[] content) {}

    /// The same without spaces around and doubled within.
    NewRepresentative tidy() {
        return new NewRepresentative(kind, tidy(name), tidy(document), scan);
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
