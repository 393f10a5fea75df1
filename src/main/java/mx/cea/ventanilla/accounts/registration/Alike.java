package mx.cea.ventanilla.accounts.registration;

import java.util.Set;
import mx.cea.ventanilla.accounts.Account;

/// An account that is like the one about to be made: perhaps the same holder's, registered already.
///
/// @param why in what, at least one
public record Alike(Account account, Set<Why> why) {
    public Alike {
        why = Set.copyOf(why);
    }

    /// In what it is alike.
    public enum Why {
        /// The holder's name, without regard to case or accents.
        HOLDER,
        EMAIL,
        /// It is linked to the contract.
        CONTRACT,
        /// It was cancelled while a block was in force that nobody has lifted since.
        BLOCK_LEFT
    }

    /// Whether a new account would free the holder of a block, which nobody but a supervisor may find in order (BLO-9).
    public boolean leavesBlock() {
        return why.contains(Why.BLOCK_LEFT);
    }
}
