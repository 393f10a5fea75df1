package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.folios.Folio;

/// What came of asking for an account to be cancelled.
public sealed interface CancellationResult {

    /// It is cancelled, and the customer is told in the same transaction.
    ///
    /// @param usernameUntil until when the username is nobody else's
    /// @param told          whether there was an address to which the confirmation could be sent
    /// @param openRequests  which stay and will be answered
    /// @param openBlocks    which stay in the history; a new registration does not lift them
    record Cancelled(
            AccountAct act, Instant usernameUntil, boolean told, List<Folio> openRequests, List<AccountBlock> openBlocks)
            implements CancellationResult {
        public Cancelled {
            openRequests = List.copyOf(openRequests);
            openBlocks = List.copyOf(openBlocks);
        }
    }

    /// Nothing was changed.
    record Refused(ChangeRefusal why) implements CancellationResult {}
}
