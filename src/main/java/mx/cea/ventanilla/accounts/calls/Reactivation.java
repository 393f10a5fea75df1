package mx.cea.ventanilla.accounts.calls;

import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.staff.Permission;

/// What came of reactivating an account.
public sealed interface Reactivation {

    /// What had ended is lifted.
    ///
    /// @param standing how the account stands now: other blocks remain (BLO-9)
    /// @param written  whether the customer was written to; not where his account has no usable address
    record Done(AccountAct act, Standing standing, boolean written) implements Reactivation {}

    /// Nothing was changed.
    record Refused(Why why) implements Reactivation {}

    /// Why not.
    sealed interface Why {
        /// The role may not do it.
        record NotPermitted(Permission permission) implements Why {}

        record NoSuchAccount() implements Why {}

        /// The caller did not prove who he is to whoever acts, or too long ago (BLO-8).
        record IdentityNotProved() implements Why {}

        /// No block for misuse has ended: there is none, it is in force, or somebody else was first (BLO-8, BLO-9).
        record NothingEnded(Standing standing) implements Why {}

        /// The code of the rule behind it, where there is one.
        default Optional<String> rule() {
            return switch (this) {
                case IdentityNotProved _, NothingEnded _ -> Optional.of("BLO-8");
                case NotPermitted _, NoSuchAccount _ -> Optional.empty();
            };
        }
    }
}
