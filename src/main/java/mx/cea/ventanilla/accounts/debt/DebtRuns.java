package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.debt.DebtMeasure.Measured;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LongWork;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Simulations of the block for debt (BLO-7): they are made, read, and chosen from. Nothing of this touches an account.
public final class DebtRuns {
    private static final int AT_ONCE = 500;

    private final Database database;

    public DebtRuns(Database database) {
        this.database = database;
    }

    /// What came of asking for a simulation.
    public sealed interface Simulated {
        record Made(DebtRun run) implements Simulated {}

        /// It was stopped; nothing of it is kept.
        record Stopped() implements Simulated {}

        /// Only who decides blocks may ask for one.
        record NotPermitted() implements Simulated {}
    }

    /// A simulation being made, which another thread may stop.
    public final class Making implements AutoCloseable {
        private final StaffMember by;
        private final LongWork work;

        private Making(StaffMember by) {
            this.by = by;
            this.work = database.longWork("ventanilla-adeudos");
        }

        /// Measures every account as it stands at one moment and keeps what crosses the limit. Accounts that are not
        /// active, or are blocked for debt already, are left out.
        ///
        /// @param progress told now and then how many accounts cross the limit so far, on this thread
        /// @throws DatabaseException if the database is the cause of a failure; nothing of it is kept
        public Simulated make(IntConsumer progress) {
            if (!by.may(Permission.DECIDE_BLOCKS)) {
                return new Simulated.NotPermitted();
            }
            try {
                return new Simulated.Made(work.write(handle -> simulate(handle, progress)));
            } catch (CancellationException e) {
                return new Simulated.Stopped();
            }
        }

        private DebtRun simulate(Handle handle, IntConsumer progress) {
            if (work.dialect() == Dialect.POSTGRESQL) {
                handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                // this transaction's alone; sorts of some hundred thousand rows
                handle.execute("SET LOCAL work_mem = '64MB'");
            }
            DebtRepository repository = new DebtRepository(handle);
            Instant now = database.clock().now();
            LocalDate today = database.clock().today();
            ArrearsLimit limit = ArrearsLimit.of(Settings.valuesIn(handle));
            long run = repository.insertRun(by.id(), now, today, limit);
            Cases cases = new Cases(found -> repository.insertCases(run, found), progress);
            new DebtMeasure(handle, today, limit).each(cases::add);
            cases.finish();
            return repository.find(run).orElseThrow();
        }

        /// Stops it, from any thread.
        public void stop() {
            work.stop();
        }

        @Override
        public void close() {
            work.close();
        }
    }

    /// Gathers some hundred rows before they are written.
    private static final class Cases {
        private final Consumer<List<Measured>> write;
        private final IntConsumer progress;
        private final List<Measured> gathered = new ArrayList<>();
        private int count;

        Cases(Consumer<List<Measured>> write, IntConsumer progress) {
            this.write = write;
            this.progress = progress;
        }

        void add(Measured measured) {
            gathered.add(measured);
            if (gathered.size() == AT_ONCE) {
                finish();
            }
        }

        void finish() {
            if (!gathered.isEmpty()) {
                write.accept(gathered);
                count += gathered.size();
                gathered.clear();
                progress.accept(count);
            }
        }
    }

    /// Prepares a simulation; the caller makes it on a thread where there is time, and closes it.
    public Making begin(StaffMember by) {
        return new Making(by);
    }

    /// Makes a simulation to its end.
    public Simulated simulate(StaffMember by) {
        try (Making making = begin(by)) {
            return making.make(_ -> {});
        }
    }

    /// The last simulation, if there ever was one.
    public Optional<DebtRun> latest() {
        return database.read(handle -> new DebtRepository(handle).latest());
    }

    public Optional<DebtRun> find(long run) {
        return database.read(handle -> new DebtRepository(handle).find(run));
    }

    /// The figures of a simulation, and what changed since the one before.
    public DebtSummary summary(long run) {
        return database.snapshot(handle -> {
            DebtRepository repository = new DebtRepository(handle);
            return repository.summary(run, repository.before(run).orElse(null));
        });
    }

    /// A page of a list, from the highest amount to the lowest.
    ///
    /// @param after the key of the page before; null for the first
    public Page<DebtCase, DebtKey> page(long run, DebtView view, @Nullable DebtKey after, int size) {
        return database.read(handle -> {
            DebtRepository repository = new DebtRepository(handle);
            long before = repository.before(run).map(DebtRun::id).orElse(0L);
            List<DebtCase> rows = repository.page(run, before, view, after, size + 1);
            return rows.size() <= size
                    ? new Page<>(rows, null)
                    : new Page<>(rows.subList(0, size), rows.get(size - 1).key());
        });
    }

    /// The same with the contracts and invoices that prove each; of those that are gone, as the run before had them.
    Page<ProvedCase, DebtKey> proved(long run, DebtView view, @Nullable DebtKey after, int size) {
        Page<DebtCase, DebtKey> page = page(run, view, after, size);
        List<AccountId> accounts = page.rows().stream().map(DebtCase::account).toList();
        Map<AccountId, List<Proof>> proofs = accounts.isEmpty()
                ? Map.of()
                : database.read(handle -> {
                    DebtRepository repository = new DebtRepository(handle);
                    long of = view == DebtView.GONE ? repository.before(run).map(DebtRun::id).orElse(run) : run;
                    return repository.proofs(of, accounts);
                });
        return new Page<>(
                page.rows().stream()
                        .map(each -> new ProvedCase(each, proofs.getOrDefault(each.account(), List.of())))
                        .toList(),
                page.next());
    }

    /// The contracts and invoices by which an account is in a simulation, or was in the one before; empty where it is in
    /// neither.
    public List<Proof> proof(long run, AccountId account) {
        return database.read(handle -> {
            DebtRepository repository = new DebtRepository(handle);
            List<Proof> here = repository.proofs(run, List.of(account)).getOrDefault(account, List.of());
            return !here.isEmpty()
                    ? here
                    : repository.before(run)
                            .map(before -> repository.proofs(before.id(), List.of(account)).getOrDefault(account, List.of()))
                            .orElse(here);
        });
    }

    /// Chooses accounts to be blocked, or takes the choice back; those that are held back, or have an outcome, stay as
    /// they are.
    ///
    /// @return how many are changed; 0 where it is not permitted, or the simulation is applied
    public int choose(StaffMember by, long run, Collection<AccountId> accounts, boolean chosen) {
        return accounts.isEmpty() ? 0 : change(by, run, cases -> cases.choose(run, accounts, chosen));
    }

    /// The same for all that can be chosen.
    public int chooseAll(StaffMember by, long run, boolean chosen) {
        return change(by, run, cases -> cases.chooseAll(run, chosen));
    }

    private int change(StaffMember by, long run, ToIntFunction<DebtRepository> change) {
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return 0;
        }
        return database.write(handle -> {
            DebtRepository cases = new DebtRepository(handle);
            return cases.takeOpen(run) ? change.applyAsInt(cases) : 0;
        });
    }
}
