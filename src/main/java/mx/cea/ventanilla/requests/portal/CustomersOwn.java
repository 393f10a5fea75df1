package mx.cea.ventanilla.requests.portal;

import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes out of a document what is the customer's alone: an activation's token and password, which nobody in the office
/// is to read, not even those who mend documents.
final class CustomersOwn {
    private static final String DOTS = "••••••••";

    private CustomersOwn() {}

    /// What is kept of a document.
    static String blanked(String kind, String body) {
        if (!kind.equals(ApplicationKind.ACTIVATION.portalWord())) {
            return body;
        }
        try {
            return DocumentJson.MAPPER.readTree(body) instanceof ObjectNode object ? blanked(object) : DOTS;
        } catch (JacksonException e) {
            // somewhere in it they may be
            return DOTS;
        }
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
