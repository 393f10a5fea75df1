package mx.cea.ventanilla.requests;

/// The seven kinds of online requests (GES-9), each with the word that the portal's documents use.
public enum RequestKind {
    GENERAL_QUERY("CONSULTA_GENERAL"),
    PAYMENT_NOT_APPLIED("PAGO_NO_APLICADO"),
    HIGH_CONSUMPTION("ALTO_CONSUMO"),
    BILL_NOT_DELIVERED("RECIBO_NO_ENTREGADO"),
    SUGGESTION("SUGERENCIA"),
    PORTAL_INCIDENT("INCIDENCIA_OV"),
    SERVICE_REPORT("REPORTE_SERVICIO");

    private final String portalWord;

    RequestKind(String portalWord) {
        this.portalWord = portalWord;
    }

    public String portalWord() {
        return portalWord;
    }

    /// @throws IllegalArgumentException if the portal knows no such word
    public static RequestKind ofPortalWord(String word) {
        for (RequestKind kind : values()) {
            if (kind.portalWord.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No such kind: " + word);
    }
}
