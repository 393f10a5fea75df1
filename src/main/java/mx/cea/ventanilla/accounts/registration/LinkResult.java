package mx.cea.ventanilla.accounts.registration;

import java.util.List;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.staff.Permission;

/// What came of linking a further contract to an account. Unless it is [Linked], nothing was changed.
public sealed interface LinkResult {

    record Linked(Contract contract, AccountAct act) implements LinkResult {}

    /// It was linked before.
    record AlreadyLinked(Contract contract) implements LinkResult {}

    /// The register does not agree, or is not asked just now (REG-2).
    ///
    /// @param match anything but [MatchResult.Agreed]
    record Unmatched(MatchResult match) implements LinkResult {}

    /// Other accounts have the contract, and nobody said that this is in order.
    ///
    /// @param others all of them, confirmed or not
    record ToConfirm(List<Alike> others) implements LinkResult {
        public ToConfirm {
            others = List.copyOf(others);
        }
    }

    /// The account is cancelled or merged, or there is none.
    record NotOpen() implements LinkResult {}

    /// One of them was cancelled with a block that nobody lifted: a supervisor has to find it in order (BLO-9).
    ///
    /// @param others all of them
    record ForSupervisor(List<Alike> others) implements LinkResult {
        public ForSupervisor {
            others = List.copyOf(others);
        }
    }

    /// The role may not do it.
    record NotPermitted(Permission permission) implements LinkResult {}
}
