package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.audit.Subject;

/// A contract's key in the database; people use its [ContractNumber].
public record ContractId(long value) {

    /// The contract as the history names it.
    public Subject subject() {
        return new Subject(Subject.Kind.CONTRACT, value);
    }
}
