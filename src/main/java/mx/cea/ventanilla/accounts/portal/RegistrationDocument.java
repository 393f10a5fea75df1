package mx.cea.ventanilla.accounts.portal;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.ClaimedAddress;
import mx.cea.ventanilla.accounts.registration.ClaimedHolder;
import mx.cea.ventanilla.accounts.registration.ConsentText;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.accounts.registration.RegisterClaim;
import mx.cea.ventanilla.mail.HeaderText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A document of the kind `registro` that fits its schema, read as what an applicant says at the counter.
final class RegistrationDocument {
    private RegistrationDocument() {}

    /// @param confirmed the accounts that are like it and do not stand in its way, as somebody decided
    static NewRegistration read(JsonNode document, Set<AccountId> confirmed) {
        JsonNode holder = document.get("titular");
        boolean company = text(holder, "tipo").equals("EMPRESA");
        JsonNode address = document.path("domicilio");
        Map<ConsentText, String> accepted = new EnumMap<>(ConsentText.class);
        JsonNode versions = document.path("aceptado");
        accepted.put(ConsentText.TERMS, text(versions, "terminos"));
        accepted.put(ConsentText.PRIVACY, text(versions, "privacidad"));
        accepted.put(ConsentText.DECLARATION, text(versions, "declaracion"));
        // the portal asks for the address twice, and sends the one that agreed
        String email = text(document, "correo");
        return new NewRegistration(
                AccountChannel.PORTAL,
                new RegisterClaim(
                        text(document, "contrato"),
                        company
                                ? new ClaimedHolder.Company(text(holder, "razonSocial"))
                                : new ClaimedHolder.Person(
                                        text(holder, "primerApellido"), text(holder, "segundoApellido")),
                        text(document, "medidor"),
                        address.isObject()
                                ? new ClaimedAddress(
                                        text(address, "calle"),
                                        text(address, "numeroExterior"),
                                        text(address, "numeroInterior"))
                                : ClaimedAddress.NONE),
                company ? "" : text(holder, "nombre"),
                representative(document.path("representante")),
                document.path("usuario").asString(""),
                email,
                email,
                text(document, "telefono"),
                accepted,
                confirmed);
    }

    private static @Nullable DeclaredRepresentative representative(JsonNode given) {
        if (!given.isObject()) {
            return null;
        }
        JsonNode file = given.path("archivo");
        return new DeclaredRepresentative(
                DeclaredRepresentative.Power.valueOf(text(given, "tipo")),
                text(given, "nombre"),
                text(given, "documento"),
                file.isObject()
                        ? new DeclaredRepresentative.Scan(
                                text(file, "nombre"),
                                Base64.getDecoder().decode(file.get("contenido").stringValue()))
                        : null);
    }

    /// One clean line; empty where it was not sent.
    static String text(JsonNode object, String property) {
        return HeaderText.clean(object.path(property).asString(""));
    }
}
