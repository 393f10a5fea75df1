package mx.cea.ventanilla.requests.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Portal documents for the tests: one that fits, and what a test changes of it.
public final class Documents {
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private Documents() {}

    /// A general query by Contacta, sent on a Monday at 9:00.
    static ObjectNode fitting(Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree("""
                {"version": 1, "tipo": "CONSULTA_GENERAL", "canal": "CONTACTA", "enviado": "2026-06-15T09:00:00-06:00",
                 "solicitante": {"nombre": "José Peña de la Cruz", "correo": "Jose.Pena@example.com"},
                 "asunto": "Horario", "texto": "¿A qué hora abren?"}""");
        change.accept(document);
        return document;
    }

    public static String text(Consumer<ObjectNode> change) {
        return fitting(change).toString();
    }

    public static String text() {
        return text(d -> {});
    }

    static String line(String key, String document) {
        return "{\"kind\":\"solicitud\",\"key\":\"" + key + "\",\"document\":" + document + "}";
    }

    static ObjectNode requester(ObjectNode document) {
        return (ObjectNode) document.get("solicitante");
    }

    static void asUser(ObjectNode document, String username) {
        document.put("canal", "PORTAL");
        requester(document).put("usuario", username);
    }

    public static void attach(ObjectNode document, String name, String type, byte[] content) {
        document.withArray("adjuntos")
                .addObject()
                .put("nombre", name)
                .put("tipo", type)
                .put("contenido", Base64.getEncoder().encodeToString(content));
    }

    public static byte[] png(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PNG_HEAD);
        bytes.writeBytes(new byte[size - PNG_HEAD.length]);
        return bytes.toByteArray();
    }

    static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
