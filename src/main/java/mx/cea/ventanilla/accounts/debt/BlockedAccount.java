package mx.cea.ventanilla.accounts.debt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// A line of the supervisors' list of blocked and overdue accounts. An account with blocks of two causes has two lines
/// (BLO-9).
///
/// @param id        of the block, or of the account where there is none
/// @param since     since when it is blocked; where it is not, when the simulation was made that found it
/// @param endsAt    of a block for misuse, else null
/// @param reason    of a block for misuse, in the words of who decided it; else empty
/// @param contracts of a debt, those that crossed the limit; empty where that was not kept
public record BlockedAccount(
        long id,
        AccountId account,
        Username username,
        String displayName,
        Cause cause,
        Instant since,
        @Nullable Instant endsAt,
        String reason,
        List<Proof> contracts) {
    public BlockedAccount {
        contracts = List.copyOf(contracts);
    }

    /// Why the account is in the list.
    public enum Cause {
        /// Blocked for debt (BLO-7).
        DEBT,
        /// Blocked for misuse (BLO-8).
        MISUSE,
        /// Over the limit in the last simulation and not blocked.
        OVERDUE
    }

    public boolean awaitsCall(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }

    /// Whole days since.
    public long days(Instant now) {
        return Math.max(0, Duration.between(since, now).toDays());
    }

    /// What is owed on the contracts.
    public Money amount() {
        return contracts.stream().map(Proof::amount).reduce(Money.ZERO, Money::plus);
    }

    /// Of the contract that is longest in arrears.
    public int months() {
        return contracts.stream().mapToInt(Proof::months).max().orElse(0);
    }

    BlockedKey key() {
        return new BlockedKey(since, id);
    }
}
