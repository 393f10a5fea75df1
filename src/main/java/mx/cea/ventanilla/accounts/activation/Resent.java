package mx.cea.ventanilla.accounts.activation;

import mx.cea.ventanilla.folios.Folio;

/// What came of the wish to send an activation's link again.
public sealed interface Resent {
    /// It is on its way; the earlier link is good no more (ACT-1).
    record Sent(Folio folio) implements Resent {}

    /// The account is active, cancelled or merged by now: there is nothing to activate (ACT-1).
    record NotPending() implements Resent {}

    /// The account's address is none to which a message could be sent.
    record NoAddress() implements Resent {}

    /// The role may not.
    record NotPermitted() implements Resent {}
}
