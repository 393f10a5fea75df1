package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.BlockWords;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lifts open blocks for debt within a transaction that has taken their accounts: the block, its act and its message
/// together. Nothing is done, nor told, of one that another transaction has lifted.
final class DebtLift {
    private final AccountActs acts;
    private final AccountLetters letters;

    DebtLift(AccountActs acts, AccountLetters letters) {
        this.acts = acts;
        this.letters = letters;
    }

    /// @param by     null where the program lifts them
    /// @param note   null where there is nothing to say
    /// @param reason what the customer is told
    /// @return whose blocks were lifted
    List<AccountId> lift(
            Handle handle,
            Collection<Account> accounts,
            @Nullable StaffMember by,
            DebtLetters.Reason reason,
            @Nullable String note,
            Instant now) {
        Map<AccountId, Account> byId = new LinkedHashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        DebtBlockRepository blocks = new DebtBlockRepository(handle);
        StaffId staff = by == null ? null : by.id();
        Lift.Kind kind = Lift.Kind.valueOf(reason.name());
        List<AccountId> lifted = byId.isEmpty() ? List.of() : blocks.lift(byId.keySet(), kind, staff, note, now);
        if (lifted.isEmpty()) {
            return lifted;
        }
        Set<AccountId> misused = blocks.open(lifted, "MISUSE");
        List<AccountAct> written = acts.recordAll(
                handle,
                by,
                lifted.stream()
                        .map(id -> new AccountActs.New(
                                id,
                                AccountAct.Kind.UNBLOCKED,
                                AccountChannel.PROGRAM,
                                note == null
                                        ? Map.of("cause", "DEBT", "lift", kind.name())
                                        : Map.of("cause", "DEBT", "lift", kind.name(), "reason", note)))
                        .toList(),
                now);
        DebtLetters told = new DebtLetters(letters.at(handle));
        for (AccountAct act : written) {
            Account account = Objects.requireNonNull(byId.get(act.account()));
            String remains = misused.contains(act.account())
                    ? BlockWords.remaining(AccountBlocks.of(handle, act.account()), now)
                    : "";
            told.lifted(by, act, account, reason, remains);
        }
        return lifted;
    }
}
