package mx.cea.ventanilla.requests;

/// What can happen to a request; the names of its history's actions. Some carry detail, under the keys named here.
public enum RequestEvent {
    /// Details `received` (instant) and `days` (business days allowed).
    RECEIVED,
    CLAIMED,
    RELEASED,
    /// Detail `to`.
    REASSIGNED,
    /// Details `area`, `expected`, `note`.
    ROUTED,
    /// Detail `note`.
    BACK_FROM_AREA,
    /// The clock stops. Detail `lacking`.
    DATA_ASKED,
    /// The clock runs on.
    RESUMED,
    /// Details `message` (the communication's number), `template`.
    ANSWERED,
    /// Details `reason`, `note`, `folio` (the other one of a duplicate).
    CLOSED,
    /// The answer or closing was taken back.
    REOPENED,
    /// A later request continues this one. Detail `folio`.
    FOLLOWED_UP,
    /// It continues an earlier request. Detail `folio`.
    FOLLOWS,
    /// The same matter came by another way (INC-5). Detail `folio`.
    TWIN_FOUND,
    /// Details `message`, `failure` (a [mx.cea.ventanilla.mail.FailureKind]).
    MESSAGE_FAILED,
    /// Somebody saw that it failed and let it rest. Detail `message`.
    MESSAGE_FAILURE_SEEN,
    /// Somebody had a failed message sent again. Detail `message`.
    MESSAGE_TRIED_AGAIN,
    /// Detail `message`.
    MESSAGE_SENT
}
