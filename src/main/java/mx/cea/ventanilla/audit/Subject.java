package mx.cea.ventanilla.audit;

/// What an entry of the history is about.
public record Subject(Kind kind, long id) {
    /// The kinds of things that have a history.
    public enum Kind {
        REQUEST,
        MESSAGE,
        PORTAL_DOCUMENT,
        CONTRACT,
        ACCOUNT,
        /// What a customer sent by the portal about an account.
        APPLICATION,
        STAFF,
        CALENDAR,
        SETTING
    }
}
