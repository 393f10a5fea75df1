package mx.cea.ventanilla.requests.portal;

import java.util.List;
import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import tools.jackson.databind.JsonNode;

/// What came of reading a document.
sealed interface Reading {
    /// It fits the schema, and its attachments are what they say.
    record Fits(Solicitud solicitud) implements Reading {}

    /// It fits the schema of a kind that is about an account, and becomes no request.
    record AboutAccount(ApplicationKind kind, JsonNode document) implements Reading {}

    /// It does not fit; at least one reason.
    record Unfit(List<Reason> reasons) implements Reading {
        public Unfit {
            reasons = List.copyOf(reasons);
        }

        Unfit(Reason reason) {
            this(List.of(reason));
        }
    }
}
