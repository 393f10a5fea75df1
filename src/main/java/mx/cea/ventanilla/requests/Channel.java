package mx.cea.ventanilla.requests;

/// By which way a request came (CON-6, INC-5), each with the word that the portal's documents use.
public enum Channel {
    /// A registered user, logged in to the portal.
    PORTAL("PORTAL"),
    /// The open form Contacta.
    CONTACT_FORM("CONTACTA"),
    /// One of the web forms that stand in during maintenance.
    WEB_FORM("FORMULARIO_WEB");

    private final String portalWord;

    Channel(String portalWord) {
        this.portalWord = portalWord;
    }

    /// @throws IllegalArgumentException if the portal knows no such word
    public static Channel ofPortalWord(String word) {
        for (Channel channel : values()) {
            if (channel.portalWord.equals(word)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("No such channel: " + word);
    }
}
