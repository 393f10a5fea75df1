package mx.cea.ventanilla.accounts.registration;

import java.time.Instant;
import java.util.Set;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.staff.Permission;

/// What came of a comparison with the register (REG-2). What does not agree is named; what would, never.
public sealed interface MatchResult {

    /// All agreed.
    record Agreed(Contract contract) implements MatchResult {}

    /// Some did not.
    ///
    /// @param wrong what, at least one
    record Disagreed(Set<Datum> wrong) implements MatchResult {
        public Disagreed {
            wrong = Set.copyOf(wrong);
        }
    }

    /// Nothing was compared: there were too many wrong guesses a short while ago.
    ///
    /// @param guesses how many
    /// @param until   when the next is compared
    record Slowed(int guesses, Instant until) implements MatchResult {}

    /// Nothing was compared: the role may not do it.
    record NotPermitted(Permission permission) implements MatchResult {}
}
