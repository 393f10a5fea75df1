package mx.cea.ventanilla.accounts.debt;

import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// An account in a simulation, with contracts that cross the limit.
///
/// @param contracts how many cross it
/// @param months    whole months since the oldest invoice of them fell due
/// @param amount    what is owed on them
/// @param before    what was owed in the simulation before; null where the account was not in it
/// @param held      why it would not be blocked; null where it would
/// @param chosen    whether it is to be blocked
/// @param outcome   what became of it; null while it has not been applied
public record DebtCase(
        AccountId account,
        Username username,
        String displayName,
        int contracts,
        int months,
        Money amount,
        @Nullable Money before,
        @Nullable Held held,
        boolean chosen,
        @Nullable Outcome outcome) {

    /// What became of a chosen account when it was measured again.
    public enum Outcome {
        BLOCKED,
        /// Its contracts no longer cross the limit.
        PAID,
        /// Something holds the block back by now.
        HELD,
        /// It is cancelled, merged, or blocked for debt already.
        NOT_ACTIVE
    }

    /// Whether it can be chosen, or the choice be taken back.
    public boolean canBeChosen() {
        return held == null && outcome == null;
    }

    /// The name of its row in a list, by which the next page is found.
    DebtKey key() {
        return new DebtKey(amount.centavos(), account.value());
    }
}
