package mx.cea.ventanilla.accounts.calls;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountAct.Kind;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Calls about accounts, which the telephone centre takes at any hour of any day (HOR-3). It reactivates what was blocked
/// for misuse until a day that is past, and lifts nothing else (BLO-8, BLO-9).
public final class Calls {
    private static final int LEAST_REASON = 3;
    private static final int MOST_REASON = 200;

    private final Database database;
    private final History history;
    private final IdentityChecks identity;
    private final AccountActs acts;
    private final AccountLetters letters;

    public Calls(
            Database database, History history, IdentityChecks identity, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.history = history;
        this.identity = identity;
        this.acts = acts;
        this.letters = letters;
    }

    /// Opens an account for a caller; who did so and why is logged before anything is shown (REG-5).
    public CallOpening open(StaffMember by, AccountId id, String reason) {
        if (!by.may(Permission.REACTIVATE_ACCOUNTS)) {
            return new CallOpening.NotPermitted();
        }
        String given = reason.strip();
        if (given.length() < LEAST_REASON || given.length() > MOST_REASON) {
            return new CallOpening.ReasonNeeded();
        }
        Optional<CallFile> file = read(by, id);
        file.ifPresent(_ -> database.run(handle -> history.logOpening(handle, by.id(), id.subject(), given)));
        return file.<CallOpening>map(CallOpening.Opened::new).orElseGet(CallOpening.Gone::new);
    }

    /// Reads again what is open already.
    public Optional<CallFile> read(StaffMember by, AccountId id) {
        IdentityState proved = identity.state(by, id);
        Instant now = database.clock().now();
        return database.<Optional<CallFile>>read(handle -> Accounts.byId(handle, id)
                .map(account -> new CallFile(account, standing(handle, account, now), proved, now)));
    }

    /// Lifts every block for misuse that has ended, and tells the customer, for a caller who has proved who he is to this
    /// member of staff.
    public Reactivation reactivate(StaffMember by, AccountId id) {
        if (!by.may(Permission.REACTIVATE_ACCOUNTS)) {
            return refused(new Reactivation.Why.NotPermitted(Permission.REACTIVATE_ACCOUNTS));
        }
        return database.write(handle -> {
            Optional<Account> found = Accounts.hold(handle, database.dialect(), id);
            if (found.isEmpty()) {
                return refused(new Reactivation.Why.NoSuchAccount());
            }
            Account account = found.get();
            Instant now = database.clock().now();
            if (account.state() == AccountState.CANCELLED || account.state() == AccountState.MERGED) {
                return refused(new Reactivation.Why.NothingEnded(standing(handle, account, now)));
            }
            if (!IdentityChecks.isProved(handle, by, id, now)) {
                return refused(new Reactivation.Why.IdentityNotProved());
            }
            if (new CallRepository(handle).liftEnded(id, by.id(), now) == 0) {
                return refused(new Reactivation.Why.NothingEnded(standing(handle, account, now)));
            }
            return done(handle, by, account, now);
        });
    }

    private Reactivation done(Handle handle, StaffMember by, Account before, Instant now) {
        Account account = Accounts.byId(handle, before.id()).orElseThrow();
        AccountAct act = acts.record(
                handle,
                by,
                new AccountActs.New(account.id(), Kind.REACTIVATED, AccountChannel.TELEPHONE, Map.of("cause", "MISUSE")),
                now);
        boolean written = EmailAddress.parse(account.email()).isPresent();
        if (written) {
            letters.at(handle)
                    .queue(by, act, account, SystemTemplate.REACTIVATED, Misuse.remaining(handle, account, now));
        }
        return new Reactivation.Done(act, standing(handle, account, now), written);
    }

    private static Standing standing(Handle handle, Account account, Instant now) {
        return Standing.of(account.state(), AccountBlocks.of(handle, account.id()), now);
    }

    private static Reactivation refused(Reactivation.Why why) {
        return new Reactivation.Refused(why);
    }
}
