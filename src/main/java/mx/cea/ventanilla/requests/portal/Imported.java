package mx.cea.ventanilla.requests.portal;

/// What came of the wish to import a file.
public sealed interface Imported {
    /// It was read, to its end or until somebody stopped it.
    record Done(ImportReport report) implements Imported {}

    /// It is UTF-16 or UTF-32 throughout: nothing was read; save it as UTF-8.
    record NotUtf8() implements Imported {}

    /// The role may not.
    record NotPermitted() implements Imported {}
}
