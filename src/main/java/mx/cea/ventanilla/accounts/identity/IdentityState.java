package mx.cea.ventanilla.accounts.identity;

import java.time.Instant;

/// Whether somebody's identity is proved to a member of staff, at a moment.
public sealed interface IdentityState {

    /// @param until until when he may go by it
    record Proved(Instant until) implements IdentityState {}

    /// @param triesLeft at least 1
    record Open(int triesLeft) implements IdentityState {}

    /// All tries were in vain; a supervisor has to let it be tried again (BLO-8).
    record Locked() implements IdentityState {}
}
