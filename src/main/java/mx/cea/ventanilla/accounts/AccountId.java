package mx.cea.ventanilla.accounts;

import mx.cea.ventanilla.audit.Subject;

/// An account's key in the database; people use its [Username].
public record AccountId(long value) {

    /// The account as the history names it.
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, value);
    }
}
