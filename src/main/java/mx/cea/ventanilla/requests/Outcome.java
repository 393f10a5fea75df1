package mx.cea.ventanilla.requests;

/// What came of moving a request.
public sealed interface Outcome<T> {

    /// It was done, wholly.
    record Done<T>(T value) implements Outcome<T> {}

    /// Nothing was changed.
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /// Ends a transaction without a trace when a guarded update finds that somebody else was first.
    final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        RolledBack(Refusal refusal) {
            super(refusal.toString(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
