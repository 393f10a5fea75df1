package mx.cea.ventanilla.accounts.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.debt.DebtApplication.Applied;
import mx.cea.ventanilla.accounts.debt.DebtCase.Outcome;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLock;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.mail.BrandedLayout;
import mx.cea.ventanilla.persistence.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A payment and a block at the same moment, in every order and for real: no paid user stays blocked (BLO-7).
class PaymentMeetsBlockTest {
    private static final int ROUNDS = 12;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void howeverTheyMeetThePaidUserIsNotBlockedAndToldOnceOfEach(Dialect dialect) throws Exception {
        try (DebtOffice debt = new DebtOffice(dialect)) {
            for (int i = 0; i < ROUNDS; i++) {
                String name = "u" + i;
                String contract = String.valueOf(1001 + i);
                debt.contract(contract, "2025-11");
                debt.account(name, contract);
                DebtRun run = debt.simulate();
                debt.office.app.debtRuns().chooseAll(debt.office.supervisor, run.id(), true);
                CyclicBarrier together = new CyclicBarrier(3);

                Future<?> block = threads.submit(() -> {
                    together.await();
                    return debt.office.app.debtApplication().apply(debt.office.supervisor, run.id());
                });
                Future<?> payment = threads.submit(() -> {
                    together.await();
                    debt.pay(contract, "2025-11", 10_000);
                    return null;
                });
                Future<?> worker = threads.submit(() -> {
                    together.await();
                    return debt.office.app.debtLifting().liftPaid();
                });
                block.get(60, TimeUnit.SECONDS);
                payment.get(60, TimeUnit.SECONDS);
                worker.get(60, TimeUnit.SECONDS);
                // another worker than the one that came too early
                new DebtLifting(
                                debt.office.database,
                                new AccountActs(debt.office.app.history()),
                                new AccountLetters(
                                        debt.office.app.templates(),
                                        new BrandedLayout(debt.office.app.branding())))
                        .liftIfChanged();

                assertThat(debt.byName(name).state()).isEqualTo(AccountState.ACTIVE);
                List<AccountBlock> blocks = debt.blocks(name);
                assertThat(blocks).hasSizeLessThan(2).noneMatch(AccountBlock::isOpen);
                assertThat(debt.letters(name)).hasSize(2 * blocks.size());
            }
        }
    }

    @Test
    void whoBlocksWaitsForAPaymentThatIsBeingImported() throws Exception {
        try (DebtOffice debt = new DebtOffice(Dialect.POSTGRESQL)) {
            debt.contract("1001", "2025-11");
            debt.account("ana", "1001");
            DebtRun run = debt.simulate();
            debt.office.app.debtRuns().chooseAll(debt.office.supervisor, run.id(), true);
            CompletableFuture<Future<Applied>> applied = new CompletableFuture<>();
            try (RegisterMerge merge = ((RegisterMerge.Begun.Open) RegisterMerge.begin(debt.office.database, null)).merge()) {
                merge.payment(0, 1, Register.payment("1001", DebtOffice.invoice("2025-11"), "2026-06-10", "2026-06-12", 10_000));
                merge.apply(_ -> {}, (_, _) -> {
                    applied.complete(threads.submit(
                            () -> debt.office.app.debtApplication().apply(debt.office.supervisor, run.id())));
                    untilSomebodyWaits(debt);
                });
            }

            assertThat(applied.get(10, TimeUnit.SECONDS).get(30, TimeUnit.SECONDS))
                    .isEqualTo(new Applied.Done(Map.of(Outcome.PAID, 1)));
            assertThat(debt.letters("ana")).isEmpty();
        }
    }

    @Test
    void aPaymentsImportWaitsForWhoBlocks() throws Exception {
        try (DebtOffice debt = new DebtOffice(Dialect.POSTGRESQL)) {
            debt.contract("1001", "2025-11");
            Future<?>[] payment = new Future<?>[1];
            debt.office.database.run(h -> {
                RegisterLock.keepStill(h, Dialect.POSTGRESQL);
                payment[0] = threads.submit(() -> debt.pay("1001", "2025-11", 10_000));
                untilSomebodyWaits(debt);
                assertThat(h.createQuery("SELECT count(*) FROM payment").mapTo(Integer.class).one()).isZero();
            });

            payment[0].get(30, TimeUnit.SECONDS);
            int payments = debt.office.database.read(
                    h -> h.createQuery("SELECT count(*) FROM payment").mapTo(Integer.class).one());
            assertThat(payments).isOne();
        }
    }

    private static void untilSomebodyWaits(DebtOffice debt) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!debt.office.database.read(h -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                                       WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted)""")
                .mapTo(Boolean.class)
                .one())) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
