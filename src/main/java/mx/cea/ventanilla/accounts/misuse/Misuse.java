package mx.cea.ventanilla.accounts.misuse;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct.Kind;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.BlockWords;
import mx.cea.ventanilla.accounts.misuse.MisuseRefusal.Field;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Blocks for misuse: an agent proposes, a supervisor decides; at its end a block awaits the customer's call and is never
/// lifted by itself (BLO-8). Of the portal alone (BLO-7b).
public final class Misuse {
    /// The action that the history bears of a proposal, and of one that was declined.
    public static final String PROPOSED = "BLOCK_PROPOSED";

    public static final String DECLINED = "BLOCK_DECLINED";

    private static final int LEAST_TEXT = 3;
    private static final int MOST_TEXT = 500;
    private static final int SHOWN = 500;

    private final Database database;
    private final History history;
    private final AccountActs acts;
    private final AccountLetters letters;

    public Misuse(Database database, History history, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.history = history;
        this.acts = acts;
        this.letters = letters;
    }

    /// Proposes a block because of what was seen.
    public MisuseOutcome<NewProposal> propose(StaffMember by, NewProposal proposal) {
        if (!by.may(Permission.PROPOSE_BLOCKS)) {
            return refused(new MisuseRefusal.NotPermitted(Permission.PROPOSE_BLOCKS));
        }
        String evidence = proposal.evidence().strip();
        if (evidence.length() < NewProposal.LEAST_EVIDENCE || evidence.length() > NewProposal.MOST_EVIDENCE) {
            return refused(new MisuseRefusal.BadText(
                    Field.EVIDENCE, NewProposal.LEAST_EVIDENCE, NewProposal.MOST_EVIDENCE));
        }
        if (!NewProposal.isSpan(proposal.days())) {
            return refused(new MisuseRefusal.BadDays(NewProposal.MOST_DAYS));
        }
        return database.write(handle -> {
            MisuseRepository repository = new MisuseRepository(handle);
            Optional<MisuseRefusal> refusal = notInUse(Accounts.byId(handle, proposal.account()));
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            Long request = Folio.parse(proposal.request()).flatMap(repository::request).orElse(null);
            if (request == null && !proposal.request().isBlank()) {
                return refused(new MisuseRefusal.NoSuchRequest(proposal.request().strip()));
            }
            Instant now = database.clock().now();
            if (repository.insert(proposal, evidence, request, by.id(), now) == 0) {
                return refused(new MisuseRefusal.AlreadyProposed());
            }
            history.recordAt(handle, by.id(), proposal.account().subject(), PROPOSED,
                    Map.of("days", String.valueOf(proposal.days())), now);
            return new MisuseOutcome.Done<>(proposal);
        });
    }

    /// Blocks the account of a proposal, and tells the customer.
    ///
    /// @param days   for how long, as the supervisor decides
    /// @param reason what the customer is told
    public MisuseOutcome<AccountAct> accept(StaffMember by, long proposal, int days, String reason) {
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return refused(new MisuseRefusal.NotPermitted(Permission.DECIDE_BLOCKS));
        }
        if (!isText(reason)) {
            return refused(new MisuseRefusal.BadText(Field.REASON, LEAST_TEXT, MOST_TEXT));
        }
        if (!NewProposal.isSpan(days)) {
            return refused(new MisuseRefusal.BadDays(NewProposal.MOST_DAYS));
        }
        return database.write(handle -> {
            MisuseRepository repository = new MisuseRepository(handle);
            Optional<MisuseProposal> found = repository.proposal(proposal);
            Optional<Account> account = found.flatMap(each -> take(handle, each.account()));
            Optional<MisuseRefusal> refusal = notInUse(account);
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            Instant now = database.clock().now();
            if (repository.decide(proposal, true, days, by.id(), now, null) == 0) {
                return refused(new MisuseRefusal.TooLate());
            }
            Instant end = now.atZone(Clock.ZONE).plusDays(days).toInstant();
            repository.block(found.orElseThrow(), reason.strip(), by.id(), now, end);
            AccountAct act = record(handle, by, account.orElseThrow(), Kind.BLOCKED,
                    Map.of("cause", "MISUSE", "reason", reason.strip(), "until", end.toString()), now);
            tell(handle, by, act, account.orElseThrow(), SystemTemplate.MISUSE_BLOCK, Map.of(
                    Placeholder.CAUSA, reason.strip(), Placeholder.FECHA_FIN, BlockWords.moment(end)));
            return new MisuseOutcome.Done<>(act);
        });
    }

    /// Declines a proposal; who proposed it reads why.
    public MisuseOutcome<Long> decline(StaffMember by, long proposal, String note) {
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return refused(new MisuseRefusal.NotPermitted(Permission.DECIDE_BLOCKS));
        }
        if (!isText(note)) {
            return refused(new MisuseRefusal.BadText(Field.NOTE, LEAST_TEXT, MOST_TEXT));
        }
        return database.write(handle -> {
            MisuseRepository repository = new MisuseRepository(handle);
            Optional<MisuseProposal> found = repository.proposal(proposal);
            if (found.isEmpty()) {
                return refused(new MisuseRefusal.Gone());
            }
            Instant now = database.clock().now();
            if (repository.decide(proposal, false, found.get().days(), by.id(), now, note.strip()) == 0) {
                return refused(new MisuseRefusal.TooLate());
            }
            history.recordAt(handle, by.id(), found.get().account().subject(), DECLINED, Map.of("note", note.strip()), now);
            return new MisuseOutcome.Done<>(proposal);
        });
    }

    /// Lifts a block before its end, and tells the customer what of it remains (BLO-9).
    public MisuseOutcome<AccountAct> liftEarly(StaffMember by, long block, String reason) {
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return refused(new MisuseRefusal.NotPermitted(Permission.DECIDE_BLOCKS));
        }
        if (!isText(reason)) {
            return refused(new MisuseRefusal.BadText(Field.NOTE, LEAST_TEXT, MOST_TEXT));
        }
        return database.write(handle -> {
            MisuseRepository repository = new MisuseRepository(handle);
            Optional<Account> account = repository.account(block).flatMap(id -> take(handle, id));
            Optional<MisuseBlock> found = repository.open(block);
            if (account.isEmpty() || found.isEmpty()) {
                return refused(new MisuseRefusal.TooLate());
            }
            Instant now = database.clock().now();
            if (found.get().awaitsCall(now)) {
                return refused(new MisuseRefusal.HasEnded(found.get().endsAt()));
            }
            if (repository.liftEarly(block, by.id(), now, reason.strip()) == 0) {
                return refused(new MisuseRefusal.TooLate());
            }
            AccountAct act = record(handle, by, account.get(), Kind.UNBLOCKED,
                    Map.of("cause", "MISUSE", "lift", "EARLY", "reason", reason.strip()), now);
            tell(handle, by, act, account.get(), SystemTemplate.MISUSE_LIFTED, remaining(handle, account.get(), now));
            return new MisuseOutcome.Done<>(act);
        });
    }

    /// Tells the customers of blocks that have ended that they can call; each once, however many workers there are. The
    /// blocks stay until they call.
    ///
    /// @param most how many at most
    /// @return how many were told
    public int tellEnded(int most) {
        Instant now = database.clock().now();
        List<MisuseBlock> ended = database.read(handle -> new MisuseRepository(handle).toTell(now, most));
        int told = 0;
        for (MisuseBlock block : ended) {
            told += database.write(handle -> tellEnd(handle, block));
        }
        return told;
    }

    private int tellEnd(Handle handle, MisuseBlock block) {
        Instant now = database.clock().now();
        Account account = take(handle, block.account()).orElseThrow();
        if (notInUse(Optional.of(account)).isPresent() || new MisuseRepository(handle).told(block.id(), now) == 0) {
            return 0;
        }
        AccountAct act = record(handle, null, account, Kind.BLOCK_ENDED, Map.of("cause", "MISUSE"), now);
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.FECHA_FIN, BlockWords.moment(block.endsAt()));
        String after = BlockWords.afterCall(AccountBlocks.of(handle, account.id()), now);
        if (!after.isEmpty()) {
            values.put(Placeholder.CAUSA, after);
        }
        tell(handle, null, act, account, SystemTemplate.MISUSE_END, values);
        return 1;
    }

    /// What an account's letter says of the blocks that it has still.
    public static Map<Placeholder, String> remaining(Handle handle, Account account, Instant now) {
        String words = BlockWords.remaining(AccountBlocks.of(handle, account.id()), now);
        return words.isEmpty() ? Map.of() : Map.of(Placeholder.CAUSA, words);
    }

    private AccountAct record(
            Handle handle, @Nullable StaffMember by, Account account, Kind kind, Map<String, String> declared, Instant now) {
        return acts.record(
                handle, by, new AccountActs.New(account.id(), kind, AccountChannel.PROGRAM, declared), now);
    }

    /// An account that came without a usable address is not written to; its act says what was done.
    private void tell(
            Handle handle,
            @Nullable StaffMember by,
            AccountAct act,
            Account account,
            SystemTemplate template,
            Map<Placeholder, String> values) {
        if (EmailAddress.parse(account.email()).isPresent()) {
            letters.at(handle).queue(by, act, account, template, values);
        }
    }

    /// Nobody cancels it meanwhile.
    private Optional<Account> take(Handle handle, AccountId account) {
        return Accounts.take(handle, database.dialect(), List.of(account)).stream().findFirst();
    }

    private static Optional<MisuseRefusal> notInUse(Optional<Account> account) {
        if (account.isEmpty()) {
            return Optional.of(new MisuseRefusal.Gone());
        }
        AccountState state = account.get().state();
        return switch (state) {
            case PENDING, ACTIVE, BLOCKED -> Optional.empty();
            case CANCELLED, MERGED -> Optional.of(new MisuseRefusal.NotInUse(state));
        };
    }

    private static boolean isText(String text) {
        int length = text.strip().length();
        return length >= LEAST_TEXT && length <= MOST_TEXT;
    }

    /// The proposals that wait for a supervisor, the oldest first; for those who decide.
    public List<MisuseProposal> waiting(StaffMember by) {
        return by.may(Permission.DECIDE_BLOCKS)
                ? database.read(handle -> new MisuseRepository(handle).waiting(SHOWN))
                : List.of();
    }

    /// How many proposals wait for somebody; none for those who do not decide.
    public int countWaiting(StaffMember by) {
        return by.may(Permission.DECIDE_BLOCKS) ? database.read(handle -> new MisuseRepository(handle).countWaiting()) : 0;
    }

    /// Somebody's own proposals and what became of them, the latest first.
    public List<MisuseProposal> own(StaffMember by) {
        return database.read(handle -> new MisuseRepository(handle).of(by.id(), SHOWN));
    }

    /// The blocks in force and those that await a call, the first to end first.
    public List<MisuseBlock> open() {
        return database.read(handle -> new MisuseRepository(handle).open(SHOWN));
    }

    private static <T> MisuseOutcome<T> refused(MisuseRefusal why) {
        return new MisuseOutcome.Refused<>(why);
    }
}
