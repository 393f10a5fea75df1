package mx.cea.ventanilla.accounts.identity;

import java.time.Instant;

/// A check that was made, as the log has it.
///
/// @param by    the name of who made it
/// @param means the kinds of the questions, or the document's kind and its last characters
public record IdentityCheck(Instant at, String by, IdentityPurpose purpose, String means, Outcome outcome) {

    /// How it went.
    public enum Outcome {
        PASSED,
        FAILED,
        /// A supervisor lets it be tried again.
        RESET
    }
}
