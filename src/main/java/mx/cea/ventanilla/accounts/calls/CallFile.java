package mx.cea.ventanilla.accounts.calls;

import java.time.Instant;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.identity.IdentityState;

/// What the telephone centre sees of an account while its holder is on the line.
///
/// @param identity whether he proved who he is to this member of staff
/// @param at       when it was read
public record CallFile(Account account, Standing standing, IdentityState identity, Instant at) {

    /// Whether the call can lift a block: one has ended and is not lifted (BLO-8).
    public boolean canReactivate() {
        return switch (standing) {
            case Standing.AwaitingCall _ -> true;
            case Standing.Blocked(var blocks) -> blocks.stream().anyMatch(block -> block.awaitsCall(at));
            case Standing.Pending _, Standing.Active _, Standing.Cancelled _, Standing.Merged _ -> false;
        };
    }
}
