package mx.cea.ventanilla.requests.portal;

import java.util.regex.Pattern;
import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes out of a document what is the customer's alone: an activation's token and password, which nobody in the office
/// is to read, not even those who mend documents.
final class CustomersOwn {
    private static final String DOTS = "••••••••";
    /// However *contraseña* came to be written or read, and however the text goes on or ends.
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(\"(?:token|contrase[^\"]{1,6}a)\"\\s*+:\\s*+)\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,500}\"?");
    private static final Pattern HASH = Pattern.compile("\\$argon2id?\\$[^\"\\s]*+");

    private CustomersOwn() {}

    /// What is kept of a document. One of another kind may be an activation all the same, under a kind that is misspelt or
    /// in a line that cannot be read.
    static String blanked(String kind, String body) {
        if (!kind.equals(ApplicationKind.ACTIVATION.portalWord())) {
            return blanked(body);
        }
        try {
            return DocumentJson.MAPPER.readTree(body) instanceof ObjectNode object ? blanked(object) : DOTS;
        } catch (JacksonException e) {
            // somewhere in it they may be
            return DOTS;
        }
    }

    /// A text, whole or cut off, without what looks like a token or a password.
    static String blanked(String text) {
        return HASH.matcher(NAMED.matcher(text).replaceAll("$1\"" + DOTS + "\"")).replaceAll(DOTS);
    }

    /// By whatever name they were sent: a misspelt one is a reason for which a document is refused.
    private static String blanked(ObjectNode object) {
        for (String name : object.propertyNames()) {
            JsonNode value = object.get(name);
            if (!name.equals("enviado") && !value.isNumber()) {
                object.put(name, DOTS);
            }
        }
        return DocumentJson.MAPPER.writeValueAsString(object);
    }
}
