package mx.cea.ventanilla.accounts.changes;

import mx.cea.ventanilla.accounts.AccountChannel;

/// A wish to have an account cancelled (BAJ-6).
///
/// @param document that was shown or handed in, as `credencial para votar, termina en 4521`
/// @param channel  by what way it was asked for
public record Cancellation(Asker asker, String document, AccountChannel channel) {
    /// The least and the most characters of what a document is called.
    public static final int MIN_DOCUMENT = 3;

    public static final int MAX_DOCUMENT = 300;

    /// Without blanks around the document and repeated ones within.
    String tidyDocument() {
        return document.strip().replaceAll("\\s+", " ");
    }

    boolean hasDocument() {
        int length = tidyDocument().length();
        return length >= MIN_DOCUMENT && length <= MAX_DOCUMENT;
    }
}
