package mx.cea.ventanilla.accounts.misuse;

/// What came of proposing, deciding or lifting.
public sealed interface MisuseOutcome<T> {

    /// It was done, wholly.
    record Done<T>(T value) implements MisuseOutcome<T> {}

    /// Nothing was changed.
    record Refused<T>(MisuseRefusal why) implements MisuseOutcome<T> {}
}
