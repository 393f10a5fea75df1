package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Makes two accounts of one holder one, and undoes it; supervisors only. The contracts go to the account that is kept, and
/// the other refers to it. Neither way may free anybody of a block that nobody lifted (BLO-9).
public final class Merges {
    /// The least and the most characters of a reason.
    public static final int MIN_REASON = 3;

    public static final int MAX_REASON = 500;

    private final Database database;
    private final AccountActs acts;
    private final AccountLetters letters;

    public Merges(Database database, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.acts = acts;
        this.letters = letters;
    }

    /// Merges an account into another.
    ///
    /// @param kept   which the holder goes on using
    /// @param merged whose place it takes
    public ChangeResult merge(StaffMember by, AccountId kept, AccountId merged, String reason) {
        if (!by.may(Permission.MERGE_ACCOUNTS)) {
            return refused(new ChangeRefusal.NotPermitted(Permission.MERGE_ACCOUNTS));
        }
        String why = reason.strip();
        if (why.length() < MIN_REASON || why.length() > MAX_REASON) {
            return refused(new ChangeRefusal.ReasonMissing(MIN_REASON, MAX_REASON));
        }
        if (kept.equals(merged)) {
            return refused(new ChangeRefusal.NothingNew());
        }
        return database.write(handle -> {
            List<Account> both = Accounts.take(handle, database.dialect(), List.of(kept, merged));
            Optional<Account> stays = both.stream().filter(a -> a.id().equals(kept)).findFirst();
            Optional<Account> goes = both.stream().filter(a -> a.id().equals(merged)).findFirst();
            return stays.isEmpty() || goes.isEmpty()
                    ? refused(new ChangeRefusal.NoSuchAccount())
                    : merge(handle, by, stays.get(), goes.get(), why);
        });
    }

    private ChangeResult merge(Handle handle, StaffMember by, Account kept, Account merged, String reason) {
        MergeRepository repository = new MergeRepository(handle);
        Optional<ChangeRefusal> refusal = refusal(handle, repository, kept, merged);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Instant now = database.clock().now();
        List<ContractId> moved = repository.onlyOf(merged.id(), kept.id());
        if (!repository.mark(merged.id(), kept.id())) {
            return refused(new ChangeRefusal.NotInUse(merged.state()));
        }
        repository.insert(kept.id(), merged.id(), by.id(), now, reason, moved);
        repository.move(moved, merged.id(), kept.id());
        return new ChangeResult.Changed(
                record(handle, by, AccountAct.Kind.MERGED, kept, merged, reason, SystemTemplate.MERGED, now));
    }

    private static Optional<ChangeRefusal> refusal(
            Handle handle, MergeRepository repository, Account kept, Account merged) {
        for (Account account : List.of(kept, merged)) {
            if (!Gate.isInUse(account)) {
                return Optional.of(new ChangeRefusal.NotInUse(account.state()));
            }
        }
        if (Activations.isPending(handle, kept.id()) && !Activations.isPending(handle, merged.id())) {
            return Optional.of(new ChangeRefusal.KeptNotActive());
        }
        if (!repository.haveHolderInCommon(kept.id(), merged.id())) {
            return Optional.of(new ChangeRefusal.OtherHolder());
        }
        List<AccountBlock> freed = freedByMerging(open(handle, kept.id()), open(handle, merged.id()));
        return freed.isEmpty() ? Optional.empty() : Optional.of(new ChangeRefusal.WouldFree(freed));
    }

    /// The blocks of an account that would hold nobody back once another takes its place: all but a block for debt where
    /// the other has one too, which then follows the contracts. A block of the account that is kept stays in force.
    static List<AccountBlock> freedByMerging(List<AccountBlock> ofKept, List<AccountBlock> ofMerged) {
        boolean owes = ofKept.stream().anyMatch(block -> block.cause() instanceof Cause.Debt);
        return ofMerged.stream()
                .filter(block -> !(owes && block.cause() instanceof Cause.Debt))
                .toList();
    }

    private static List<AccountBlock> open(Handle handle, AccountId account) {
        return AccountBlocks.of(handle, account).stream().filter(AccountBlock::isOpen).toList();
    }

    /// Undoes a merge: the contracts go back, and the account is what it was. Refused where the account that was kept has
    /// been blocked since, for the other would come back free; and where it is used no more, for a block may stand in an
    /// account that took its place.
    ///
    /// @param merged the account that lost its place
    public ChangeResult undo(StaffMember by, AccountId merged, String reason) {
        if (!by.may(Permission.MERGE_ACCOUNTS)) {
            return refused(new ChangeRefusal.NotPermitted(Permission.MERGE_ACCOUNTS));
        }
        String why = reason.strip();
        if (why.length() < MIN_REASON || why.length() > MAX_REASON) {
            return refused(new ChangeRefusal.ReasonMissing(MIN_REASON, MAX_REASON));
        }
        return database.write(handle -> {
            MergeRepository repository = new MergeRepository(handle);
            return repository.of(merged)
                    .map(merge -> undo(handle, by, repository, merge, why))
                    .orElseGet(() -> refused(new ChangeRefusal.NotMerged()));
        });
    }

    private ChangeResult undo(
            Handle handle, StaffMember by, MergeRepository repository, MergeRepository.Merge merge, String reason) {
        Map<AccountId, Account> both = new HashMap<>();
        Accounts.take(handle, database.dialect(), List.of(merge.kept(), merge.merged()))
                .forEach(account -> both.put(account.id(), account));
        Account kept = both.get(merge.kept());
        Account back = both.get(merge.merged());
        if (kept == null || back == null) {
            return refused(new ChangeRefusal.NoSuchAccount());
        }
        if (!Gate.isInUse(kept)) {
            return refused(new ChangeRefusal.NotInUse(kept.state()));
        }
        List<AccountBlock> since = open(handle, kept.id()).stream()
                .filter(block -> !block.begunAt().isBefore(merge.at()))
                .toList();
        if (!since.isEmpty()) {
            return refused(new ChangeRefusal.WouldFree(since));
        }
        Instant now = database.clock().now();
        if (!repository.undo(merge.id(), by.id(), now)) {
            return refused(new ChangeRefusal.NotMerged());
        }
        repository.unmark(back.id());
        repository.move(merge.moved(), kept.id(), back.id());
        return new ChangeResult.Changed(
                record(handle, by, AccountAct.Kind.MERGE_UNDONE, kept, back, reason, SystemTemplate.MERGE_UNDONE, now));
    }

    /// Writes the act down in both accounts, and tells both addresses.
    ///
    /// @return the act of the account that is kept
    private AccountAct record(
            Handle handle,
            StaffMember by,
            AccountAct.Kind kind,
            Account kept,
            Account merged,
            String reason,
            SystemTemplate template,
            Instant now) {
        List<AccountActs.New> acts = new ArrayList<>();
        acts.add(new AccountActs.New(
                kept.id(), kind, AccountChannel.COUNTER, Map.of("merged", merged.username().text(), "reason", reason)));
        acts.add(new AccountActs.New(
                merged.id(), kind, AccountChannel.COUNTER, Map.of("kept", kept.username().text(), "reason", reason)));
        List<AccountAct> written = this.acts.recordAll(handle, by, acts, now);
        AccountLetters.Desk desk = letters.at(handle);
        for (AccountAct act : written) {
            Account to = act.account().equals(kept.id()) ? kept : merged;
            boolean told = to == merged && merged.email().equalsIgnoreCase(kept.email());
            if (!told && EmailAddress.parse(to.email()).isPresent()) {
                desk.queue(by, act, to, template, Map.of(
                        Placeholder.USUARIO_CONSERVADO, kept.username().text(),
                        Placeholder.USUARIO_UNIDO, merged.username().text()));
            }
        }
        return written.getFirst();
    }

    private static ChangeResult refused(ChangeRefusal why) {
        return new ChangeResult.Refused(why);
    }
}
