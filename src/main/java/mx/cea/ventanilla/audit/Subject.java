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
        /// A place where customers are received.
        OFFICE,
        APPOINTMENT,
        SERVICE_REPORT,
        PROMISE,
        /// A customer who is to be called.
        CALLBACK,
        /// What one shift leaves for the next.
        HANDOVER,
        STAFF,
        CALENDAR,
        SETTING
    }
}
