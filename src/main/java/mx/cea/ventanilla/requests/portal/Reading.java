package mx.cea.ventanilla.requests.portal;

import java.util.List;

/// What came of reading a document.
sealed interface Reading {
    /// It fits the schema, and its attachments are what they say.
    record Fits(Solicitud solicitud) implements Reading {}

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
