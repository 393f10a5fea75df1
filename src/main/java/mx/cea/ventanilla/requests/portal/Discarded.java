package mx.cea.ventanilla.requests.portal;

/// What came of setting a refused document aside.
public sealed interface Discarded {
    /// It stays, with the reason, among those set aside.
    record Done() implements Discarded {}

    /// The reason has fewer than 3 or more than 200 characters.
    record ReasonNeeded() implements Discarded {}

    /// Somebody else has mended it or set it aside meanwhile, or there is no such document.
    record NoLongerRefused() implements Discarded {}

    /// The role may not.
    record NotPermitted() implements Discarded {}
}
