package mx.cea.ventanilla.accounts.activation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountId;

/// What came of the wish to activate an account (ACT-1, ACT-2).
public sealed interface Activated {
    /// The account is active; the customer is told (ACT-3).
    record Done(AccountAct act) implements Activated {}

    /// The token is good no more.
    ///
    /// @param account whose it is
    /// @param why     why not
    /// @param since   when it was used or replaced, or ran out; now where the account has ended
    record SpentToken(AccountId account, Spent why, Instant since) implements Activated {}

    /// Why a token is good no more.
    enum Spent {
        USED,
        /// A later link took its place, or the account was activated at the counter.
        REPLACED,
        EXPIRED,
        /// The account was cancelled or merged before.
        ENDED
    }

    /// No account was ever sent this token.
    record UnknownToken() implements Activated {}

    /// The account is active, cancelled or merged by now.
    record NotPending() implements Activated {}

    /// Nobody proved to this member of staff whose account it is, nor did he register it just now (REG-5).
    record IdentityMissing() implements Activated {}

    /// The password lacks something (ACT-2).
    record WeakPassword(Set<PasswordPolicy.Fault> faults) implements Activated {
        public WeakPassword {
            faults = Set.copyOf(EnumSet.copyOf(faults));
        }
    }

    /// What the portal sent instead of a password is no Argon2id hash, or one too weak or too costly to be kept.
    ///
    /// @param account whose token it was; it is still good
    record UnusableHash(AccountId account) implements Activated {}

    /// The role may not.
    record NotPermitted() implements Activated {}
}
