package mx.cea.ventanilla.accounts.registration;

import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.staff.Permission;

/// What came of a registration. Unless it is [Registered], no account was made and nobody was written to.
public sealed interface RegistrationResult {

    /// There is an account, and the message for activating it is on its way (ACT-1).
    ///
    /// @param act of the registration; the receipt bears its folio
    record Registered(Account account, AccountAct act) implements RegistrationResult {}

    /// Something cannot be kept as it was typed.
    ///
    /// @param faults in the order of the form, at least one
    record Faulty(List<Fault> faults) implements RegistrationResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// The register does not agree, or is not asked just now (REG-2).
    ///
    /// @param match anything but [MatchResult.Agreed]
    record Unmatched(MatchResult match) implements RegistrationResult {}

    /// There are accounts like it that nobody said to be in order.
    ///
    /// @param alike all of them, confirmed or not
    record ToConfirm(List<Alike> alike) implements RegistrationResult {
        public ToConfirm {
            alike = List.copyOf(alike);
        }
    }

    /// One of them was cancelled with a block that nobody lifted: a supervisor has to find it in order (BLO-9).
    ///
    /// @param alike all of them
    record ForSupervisor(List<Alike> alike) implements RegistrationResult {
        public ForSupervisor {
            alike = List.copyOf(alike);
        }
    }

    /// The role may not do it.
    record NotPermitted(Permission permission) implements RegistrationResult {}
}
