package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.util.List;

/// What an account can be used for at a moment, as it follows from the rules alone: from how far the registration went
/// and from the blocks, each of which counts for itself (BLO-9). Nothing else decides it.
public sealed interface Standing {

    /// Registered, not yet activated (ACT-1).
    record Pending() implements Standing {}

    record Active() implements Standing {}

    /// While any block is not lifted, activated or not.
    ///
    /// @param blocks those not lifted, at least one of them in force
    record Blocked(List<AccountBlock> blocks) implements Standing {
        public Blocked {
            blocks = List.copyOf(blocks);
        }
    }

    /// Every block that is left has ended; only the telephone centre can reactivate the account (BLO-8).
    ///
    /// @param blocks those not lifted
    record AwaitingCall(List<AccountBlock> blocks) implements Standing {
        public AwaitingCall {
            blocks = List.copyOf(blocks);
        }
    }

    /// At the customer's own wish (BAJ-6).
    record Cancelled() implements Standing {}

    /// Another account of the same holder has taken its place.
    record Merged() implements Standing {}

    /// @param state  the account's
    /// @param blocks all of the account's, or those not lifted
    static Standing of(AccountState state, List<AccountBlock> blocks, Instant now) {
        List<AccountBlock> open = blocks.stream().filter(AccountBlock::isOpen).toList();
        return switch (state) {
            case MERGED -> new Merged();
            case CANCELLED -> new Cancelled();
            case PENDING, ACTIVE, BLOCKED -> {
                if (open.isEmpty()) {
                    yield state == AccountState.PENDING ? new Pending() : new Active();
                }
                yield open.stream().allMatch(b -> b.awaitsCall(now)) ? new AwaitingCall(open) : new Blocked(open);
            }
        };
    }
}
