package mx.cea.ventanilla.accounts.identity;

import java.time.Instant;

/// What came of checking an identity.
public sealed interface IdentityOutcome {

    /// He is who he says.
    ///
    /// @param until until when whoever asked may go by it
    record Proved(Instant until) implements IdentityOutcome {}

    /// At least one answer was wrong; which, is not told.
    ///
    /// @param triesLeft 0 where a supervisor has to let it be tried again
    record Wrong(int triesLeft) implements IdentityOutcome {}

    /// It was not checked.
    record Refused(IdentityRefusal why) implements IdentityOutcome {}
}
