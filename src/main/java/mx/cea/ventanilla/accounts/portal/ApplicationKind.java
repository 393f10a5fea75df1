package mx.cea.ventanilla.accounts.portal;

import java.util.Arrays;
import java.util.Optional;

/// What the portal sends about accounts.
public enum ApplicationKind {
    /// Somebody registers (REG-2).
    REGISTRATION("registro"),
    /// Somebody made his password with the link that he was sent (ACT-1).
    ACTIVATION("activacion"),
    /// Somebody wants his account cancelled (BAJ-6).
    CANCELLATION("baja");

    private final String portalWord;

    ApplicationKind(String portalWord) {
        this.portalWord = portalWord;
    }

    /// The kind of the documents, as the portal names it.
    public String portalWord() {
        return portalWord;
    }

    /// The kind that the portal names so; empty where it names none of these.
    public static Optional<ApplicationKind> ofPortalWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.portalWord.equals(word)).findFirst();
    }
}
