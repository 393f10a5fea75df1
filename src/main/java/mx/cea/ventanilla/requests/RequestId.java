package mx.cea.ventanilla.requests;

import mx.cea.ventanilla.audit.Subject;

/// A request's key in the database; people use its [Folio].
public record RequestId(long value) {

    /// The request as the history names it.
    public Subject subject() {
        return new Subject(Subject.Kind.REQUEST, value);
    }
}
