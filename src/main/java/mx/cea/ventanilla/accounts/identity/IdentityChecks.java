package mx.cea.ventanilla.accounts.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.identity.IdentityCheck.Outcome;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Checks that who asks something of an account is its holder. What is answered is neither kept nor shown; three tries in
/// vain, and only a supervisor lets it be tried again (BLO-8). Whoever shows a document at the counter needs no tries.
public final class IdentityChecks {
    /// For how long a member of staff may go by a proof that was given to himself.
    public static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /// How many tries there are, one after another.
    public static final int TRIES = 3;

    private static final int QUESTIONS = 3;
    /// An account may have hundreds; nobody knows them all.
    private static final int CONTRACTS = 20;

    private final Database database;
    private final Accounts accounts;
    public IdentityChecks(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /// Notes the document that the holder, or who acts for him, has shown at the counter: nobody shows one by telephone.
    /// One that is shown for being reactivated is good for whoever takes his call.
    public IdentityOutcome show(StaffMember by, AccountId account, IdentityPurpose purpose, IdentityDocument document) {
        if (!by.may(Permission.CHANGE_ACCOUNTS)) {
            return refused(new IdentityRefusal.NotPermitted(Permission.CHANGE_ACCOUNTS));
        }
        if (!document.isGiven()) {
            return refused(new IdentityRefusal.BadEnding(IdentityDocument.MIN, IdentityDocument.MAX));
        }
        if (accounts.byId(account).isEmpty()) {
            return refused(new IdentityRefusal.NoSuchAccount());
        }
        return database.write(handle -> {
            Instant now = database.clock().now();
            new IdentityCheckRepository(handle)
                    .insert(
                            account,
                            by.id(),
                            now,
                            purpose,
                            document.kind().name() + " " + document.normalEnding(),
                            Outcome.PASSED);
            return new IdentityOutcome.Proved(now.plus(GOOD_FOR));
        });
    }

    /// Draws questions that the file can answer: the same ones, whoever asks, until it was tried. Who could have others
    /// drawn would look for those that he knows.
    public Drawn draw(StaffMember by, AccountId account, IdentityPurpose purpose) {
        if (!by.may(purpose.needed())) {
            return new Drawn.Refused(new IdentityRefusal.NotPermitted(purpose.needed()));
        }
        Optional<IdentityFile> file = file(account);
        if (file.isEmpty()) {
            return new Drawn.Refused(new IdentityRefusal.NoSuchAccount());
        }
        if (triesLeft(account) <= 0) {
            return new Drawn.Refused(new IdentityRefusal.NoTriesLeft());
        }
        List<Question> questions = Draw.of(file.get().questions(), QUESTIONS, chance(file.get().account()));
        return questions.size() < QUESTIONS
                ? new Drawn.Refused(new IdentityRefusal.TooLittleKnown())
                : new Drawn.Ready(new Questionnaire(account, purpose, questions));
    }

    /// Where the file changes meanwhile, other questions may come of it.
    private RandomGenerator chance(Account account) {
        long last = database.read(handle -> new IdentityCheckRepository(handle).lastTry(account.id()));
        return new SplittableRandom(
                Objects.hash(account.createdAt(), account.id().value()) * (long) Integer.MAX_VALUE + last);
    }

    /// Judges what was heard and keeps how it went.
    ///
    /// @param heard an answer for each question, in their order
    public IdentityOutcome answer(StaffMember by, Questionnaire asked, List<String> heard) {
        if (!by.may(asked.purpose().needed())) {
            return refused(new IdentityRefusal.NotPermitted(asked.purpose().needed()));
        }
        Optional<IdentityFile> file = file(asked.account());
        if (file.isEmpty()) {
            return refused(new IdentityRefusal.NoSuchAccount());
        }
        boolean right = heard.size() == asked.questions().size();
        for (int i = 0; right && i < heard.size(); i++) {
            right = file.get().isRight(asked.questions().get(i), heard.get(i));
        }
        return note(by, asked.account(), asked.purpose(), asked.means(), right);
    }

    private IdentityOutcome note(
            StaffMember by, AccountId account, IdentityPurpose purpose, String means, boolean passed) {
        return database.write(handle -> {
            IdentityCheckRepository repository = new IdentityCheckRepository(handle);
            repository.lock(database.dialect(), account);
            int left = TRIES - repository.failures(account);
            if (left <= 0) {
                return refused(new IdentityRefusal.NoTriesLeft());
            }
            Instant now = database.clock().now();
            repository.insert(account, by.id(), now, purpose, means, passed ? Outcome.PASSED : Outcome.FAILED);
            return passed ? new IdentityOutcome.Proved(now.plus(GOOD_FOR)) : new IdentityOutcome.Wrong(left - 1);
        });
    }

    /// Lets it be tried again after tries in vain; supervisors only.
    ///
    /// @return empty where that is done
    public Optional<IdentityRefusal> reset(StaffMember by, AccountId account, IdentityPurpose purpose) {
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return Optional.of(new IdentityRefusal.NotPermitted(Permission.DECIDE_BLOCKS));
        }
        return database.write(handle -> {
            IdentityCheckRepository repository = new IdentityCheckRepository(handle);
            repository.lock(database.dialect(), account);
            if (repository.failures(account) == 0) {
                return Optional.of(new IdentityRefusal.NothingToReset());
            }
            repository.insert(account, by.id(), database.clock().now(), purpose, "", Outcome.RESET);
            return Optional.empty();
        });
    }

    /// How the identity stands for a member of staff now.
    public IdentityState state(StaffMember by, AccountId account) {
        return database.read(handle -> state(handle, by.id(), account, database.clock().now()));
    }

    private static IdentityState state(Handle handle, StaffId by, AccountId account, Instant now) {
        IdentityCheckRepository repository = new IdentityCheckRepository(handle);
        Optional<Instant> until = repository.lastProved(account, by).map(at -> at.plus(GOOD_FOR)).filter(now::isBefore);
        if (until.isPresent()) {
            return new IdentityState.Proved(until.get());
        }
        int left = TRIES - repository.failures(account);
        return left > 0 ? new IdentityState.Open(left) : new IdentityState.Locked();
    }

    /// Whether the identity is proved to a member of staff, or to anybody by a document for being reactivated, within the transaction that goes by it.
    public static boolean isProved(Handle handle, StaffMember by, AccountId account, Instant now) {
        return state(handle, by.id(), account, now) instanceof IdentityState.Proved;
    }

    /// The checks that were made for an account, the latest first; the last fifty.
    public List<IdentityCheck> of(AccountId account) {
        return database.read(handle -> new IdentityCheckRepository(handle).of(account));
    }

    /// The accounts for which all tries were in vain, for those who may let it be tried again; the latest first.
    public List<LockedIdentity> locked(StaffMember by) {
        return by.may(Permission.DECIDE_BLOCKS)
                ? database.read(handle -> new IdentityCheckRepository(handle).locked(TRIES))
                : List.of();
    }

    private int triesLeft(AccountId account) {
        return database.read(handle -> TRIES - new IdentityCheckRepository(handle).failures(account));
    }

    private Optional<IdentityFile> file(AccountId id) {
        Optional<Account> account = accounts.byId(id);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        List<Contract> contracts = accounts.contractsOf(id).stream().limit(CONTRACTS).toList();
        return Optional.of(database.read(handle -> {
            IdentityCheckRepository repository = new IdentityCheckRepository(handle);
            return new IdentityFile(
                    account.get(),
                    contracts.stream()
                            .map(c -> new IdentityFile.Known(
                                    c, repository.lastPaid(c.id()).orElse(null)))
                            .toList());
        }));
    }

    private static IdentityOutcome refused(IdentityRefusal why) {
        return new IdentityOutcome.Refused(why);
    }
}
