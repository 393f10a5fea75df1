package mx.cea.ventanilla.accounts.portal;

import java.util.function.Consumer;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.ConsentText;
import mx.cea.ventanilla.staff.Argon2id;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the portal sends about accounts.
public final class Sent {
    public static final String HASH = Argon2id.hash("agua 12");

    private Sent() {}

    /// The registration of Xóchitl de la Cruz Peña.
    public static String registration(Consumer<ObjectNode> changed) {
        ObjectNode document = empty();
        document.putObject("titular")
                .put("tipo", "PERSONA")
                .put("nombre", "Xóchitl")
                .put("primerApellido", "de la  cruz")
                .put("segundoApellido", "Peña");
        document.put("contrato", Applicants.CONTRACT)
                .put("medidor", Applicants.METER)
                .put("usuario", "xochitl.delacruz")
                .put("correo", "xochitl@example.com")
                .put("telefono", "442 211 0066");
        document.putObject("aceptado")
                .put("terminos", Applicants.ACCEPTED.get(ConsentText.TERMS))
                .put("privacidad", Applicants.ACCEPTED.get(ConsentText.PRIVACY))
                .put("declaracion", Applicants.ACCEPTED.get(ConsentText.DECLARATION));
        return written(document, changed);
    }

    public static String registration() {
        return registration(_ -> {});
    }

    public static String activation(String token, String hash) {
        return written(empty().put("token", token).put("contrasena", hash), _ -> {});
    }

    /// Xóchitl, who wants her account cancelled.
    public static String cancellation(Consumer<ObjectNode> changed) {
        return written(
                empty().put("usuario", "Xochitl.DelaCruz")
                        .put("solicita", "TITULAR")
                        .put("nombre", "Xochitl de la Cruz Peña")
                        .put("correo", "XOCHITL@example.com")
                        .put("contrato", "132 700 339")
                        .put("motivo", "Me mudo"),
                changed);
    }

    private static ObjectNode empty() {
        return JsonMapper.shared().createObjectNode().put("version", 1).put("enviado", "2026-06-15T09:58:00-06:00");
    }

    private static String written(ObjectNode document, Consumer<ObjectNode> changed) {
        changed.accept(document);
        return JsonMapper.shared().writeValueAsString(document);
    }
}
