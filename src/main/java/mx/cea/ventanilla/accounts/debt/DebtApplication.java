package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.debt.DebtCase.Outcome;
import mx.cea.ventanilla.accounts.debt.DebtMeasure.Measured;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.RegisterLock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LongWork;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Blocks the accounts that a supervisor chose of a simulation (BLO-7), some hundred in a transaction: each is measured
/// again while the register keeps still, and blocked with its act and its message or not at all. Whatever ends the work,
/// what has its outcome has it; the same call goes on with the rest.
public final class DebtApplication {
    private static final int GROUP = 250;

    private final Database database;
    private final AccountActs acts;
    private final AccountLetters letters;

    public DebtApplication(Database database, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.acts = acts;
        this.letters = letters;
    }

    /// What came of applying.
    public sealed interface Applied {
        /// Everything that was chosen has its outcome.
        ///
        /// @param outcomes how many got each by this call
        record Done(Map<Outcome, Integer> outcomes) implements Applied {
            public Done {
                outcomes = Map.copyOf(outcomes);
            }
        }

        /// It was stopped; what is done stays done, the rest waits.
        record Stopped(Map<Outcome, Integer> outcomes) implements Applied {
            public Stopped {
                outcomes = Map.copyOf(outcomes);
            }
        }

        /// The simulation was applied before. An older one than the latest does no harm: everybody is measured again.
        record Over() implements Applied {}

        /// Only who decides blocks may.
        record NotPermitted() implements Applied {}
    }

    /// An application under way, which another thread may stop.
    public final class Applying implements AutoCloseable {
        private final StaffMember by;
        private final long run;
        private final LongWork work;
        private volatile boolean stopped;

        private Applying(StaffMember by, long run) {
            this.by = by;
            this.run = run;
            this.work = database.longWork("ventanilla-bloqueos");
        }

        /// Applies what is left.
        ///
        /// @param progress told after each group how many have got their outcome by this call, on this thread
        /// @throws DatabaseException if the database is the cause of a failure; the groups before it stay done
        public Applied apply(IntConsumer progress) {
            if (!by.may(Permission.DECIDE_BLOCKS)) {
                return new Applied.NotPermitted();
            }
            Map<Outcome, Integer> outcomes = new HashMap<>();
            int done = 0;
            try {
                while (!stopped) {
                    Group group = work.write(this::group);
                    if (group == null) {
                        return new Applied.Over();
                    }
                    group.outcomes().values().forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
                    done += group.outcomes().size();
                    if (group.last()) {
                        return new Applied.Done(outcomes);
                    }
                    progress.accept(done);
                }
            } catch (CancellationException e) {
                // the group at hand has left nothing behind
            }
            return new Applied.Stopped(outcomes);
        }

        private @Nullable Group group(Handle handle) {
            return new Grouping(handle, by, run).next();
        }

        /// Stops it, from any thread; the group at hand is left undone, or done as a whole.
        public void stop() {
            stopped = true;
            work.stop();
        }

        @Override
        public void close() {
            work.close();
        }
    }

    /// @param last whether nothing is left after it
    private record Group(Map<AccountId, Outcome> outcomes, boolean last) {}

    /// One transaction.
    private final class Grouping {
        private final Handle handle;
        private final StaffMember by;
        private final long run;
        private final Instant now;
        private final DebtRepository cases;

        Grouping(Handle handle, StaffMember by, long run) {
            RegisterLock.keepStill(handle, database.dialect());
            // an import may have held it up for minutes
            this.now = database.clock().now();
            this.handle = handle;
            this.by = by;
            this.run = run;
            this.cases = new DebtRepository(handle);
        }

        @Nullable Group next() {
            if (!cases.begin(run)) {
                return null;
            }
            List<AccountId> chosen = cases.left(run, GROUP);
            Map<AccountId, Outcome> outcomes = chosen.isEmpty() ? Map.of() : decide(chosen);
            boolean last = chosen.size() < GROUP;
            if (last) {
                cases.end(run);
            }
            return new Group(outcomes, last);
        }

        private Map<AccountId, Outcome> decide(List<AccountId> chosen) {
            Map<AccountId, Account> accounts = new LinkedHashMap<>();
            Accounts.take(handle, database.dialect(), chosen).forEach(account -> accounts.put(account.id(), account));
            Set<AccountId> blocked = new DebtBlockRepository(handle).open(chosen, "DEBT");
            ArrearsLimit limit = ArrearsLimit.of(Settings.valuesIn(handle));
            Map<AccountId, Measured> measured =
                    new DebtMeasure(handle, database.clock().today(), limit).of(chosen);
            Map<AccountId, Outcome> outcomes = new LinkedHashMap<>();
            List<Measured> toBlock = new ArrayList<>();
            for (AccountId id : chosen) {
                Measured debt = measured.get(id);
                Outcome outcome = outcome(accounts.get(id), blocked.contains(id), debt);
                outcomes.put(id, outcome);
                if (debt != null && outcome == Outcome.BLOCKED) {
                    toBlock.add(debt);
                }
            }
            block(toBlock, accounts, limit);
            cases.outcomes(run, outcomes);
            return outcomes;
        }

        private static Outcome outcome(@Nullable Account account, boolean blocked, @Nullable Measured measured) {
            boolean inUse = account != null
                    && (account.state() == AccountState.ACTIVE || account.state() == AccountState.BLOCKED);
            if (!inUse || blocked) {
                return Outcome.NOT_ACTIVE;
            }
            if (measured == null) {
                return Outcome.PAID;
            }
            return measured.held() != null ? Outcome.HELD : Outcome.BLOCKED;
        }

        private void block(List<Measured> toBlock, Map<AccountId, Account> accounts, ArrearsLimit limit) {
            if (toBlock.isEmpty()) {
                return;
            }
            new DebtBlockRepository(handle).insert(by.id(), run, toBlock, now);
            List<AccountAct> written = acts.recordAll(
                    handle,
                    by,
                    toBlock.stream()
                            .map(each -> new AccountActs.New(
                                    each.account(),
                                    AccountAct.Kind.BLOCKED,
                                    AccountChannel.PROGRAM,
                                    each.declared()))
                            .toList(),
                    now);
            DebtLetters told = new DebtLetters(letters.at(handle));
            for (int i = 0; i < toBlock.size(); i++) {
                Measured each = toBlock.get(i);
                Account account = Objects.requireNonNull(accounts.get(each.account()));
                told.blocked(by, written.get(i), account, each.contracts(), limit);
            }
        }
    }

    /// Prepares to apply what is chosen of a simulation and has no outcome; the caller applies it on a thread where there
    /// is time, and closes it.
    public Applying begin(StaffMember by, long run) {
        return new Applying(by, run);
    }

    /// Applies it to its end.
    public Applied apply(StaffMember by, long run) {
        try (Applying applying = begin(by, run)) {
            return applying.apply(_ -> {});
        }
    }
}
