package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.time.LocalDate;
import mx.cea.ventanilla.contracts.ArrearsLimit;

/// A simulation of the block for debt: who would be blocked at a moment.
///
/// @param by    the name of the supervisor who made it
/// @param today the day by which it measured
public record DebtRun(long id, Instant madeAt, String by, LocalDate today, ArrearsLimit limit, State state) {
    /// How far it went.
    public enum State {
        /// Nothing of it has been applied.
        MADE,
        /// What was chosen is being applied, or was until it was stopped.
        APPLYING,
        /// Everything that was chosen has its outcome.
        APPLIED
    }
}
