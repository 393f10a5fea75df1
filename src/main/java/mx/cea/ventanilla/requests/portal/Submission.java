package mx.cea.ventanilla.requests.portal;

/// A document as somebody hands it in.
///
/// @param kind   one that [DocumentReader] knows; another is kept and refused
/// @param key    the portal's own identifier
/// @param body   the document's text; null characters, which PostgreSQL cannot keep, become a visible sign
/// @param source `portal`, or the file and line it came from
record Submission(String kind, String key, String body, String source) {
    static final char VISIBLE_NUL = '\u2400';
    static final int MAX_KEY = 200;
    static final int MAX_KIND = 40;

    /// @throws IllegalArgumentException if kind or key is empty or too long: the same limits as `portal.submit`
    Submission {
        if (kind.isEmpty() || kind.length() > MAX_KIND) {
            throw new IllegalArgumentException("Kind: 1 to " + MAX_KIND + " characters");
        }
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("Key: 1 to " + MAX_KEY + " characters");
        }
        body = body.replace('\0', VISIBLE_NUL);
    }

    /// The same without what is the customer's alone.
    Submission kept() {
        return new Submission(kind, key, CustomersOwn.blanked(kind, body), source);
    }
}
