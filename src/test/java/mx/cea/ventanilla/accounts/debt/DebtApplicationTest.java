package mx.cea.ventanilla.accounts.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.debt.DebtApplication.Applied;
import mx.cea.ventanilla.accounts.debt.DebtCase.Outcome;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// BLO-7: what a supervisor applies of a simulation.
@ParameterizedClass
@EnumSource(Dialect.class)
class DebtApplicationTest {
    private final DebtOffice debt;

    DebtApplicationTest(Dialect dialect) {
        debt = new DebtOffice(dialect);
    }

    @AfterEach
    void close() {
        debt.close();
    }

    @Test
    void whoIsChosenIsBlockedAndToldInOneGo() {
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        debt.account("beto", "1001");
        DebtRun run = debt.simulate();
        debt.office.app.debtRuns().choose(debt.office.supervisor, run.id(), List.of(debt.byName("ana").id()), true);

        Applied applied = debt.office.app.debtApplication().apply(debt.office.supervisor, run.id());

        assertThat(applied).isEqualTo(new Applied.Done(Map.of(Outcome.BLOCKED, 1)));
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.BLOCKED);
        assertThat(debt.byName("beto").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(debt.blocks("ana")).singleElement().satisfies(block -> {
            assertThat(block.begunBy()).isEqualTo("Sofía Ruiz");
            assertThat(block.cause()).isInstanceOfSatisfying(AccountBlock.Cause.Debt.class, cause ->
                    assertThat(cause.contracts().getFirst().invoices()).hasSize(7));
        });
        AccountAct act = debt.acts("ana").getFirst();
        assertThat(act.kind()).isEqualTo(AccountAct.Kind.BLOCKED);
        assertThat(act.declared()).containsEntry("contracts", "1001").containsEntry("amount", "$700.00");
        assertThat(debt.letters("ana")).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("ana@example.com");
            assertThat(letter.number()).isEqualTo(act.folio().text() + "/1");
        });
        assertThat(debt.letters("beto")).isEmpty();
        assertThat(debt.office.app.debtRuns().find(run.id()).orElseThrow().state()).isEqualTo(DebtRun.State.APPLIED);
    }

    @Test
    void theMessageSaysWhatIsOwedAndHowToGoOnAndNothingOfTheWater() {
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        debt.block("ana");

        OutboxMessage letter = debt.letters("ana").getFirst();
        String text = debt.text(letter).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Contrato 1001: 6 meses de vencido el más antiguo, $700.00 por pagar")
                .contains("recibos vencidos desde hace más de 6 meses")
                .contains("solo del portal", "bancos", "Contacta", "442 211 00 66")
                .doesNotContainIgnoringCase("suministro")
                .doesNotContainIgnoringCase("corte")
                .doesNotContainIgnoringCase("agua potable")
                .doesNotContain("{");
    }

    @Test
    void eachIsMeasuredAgainAndItsRowSaysWhatBecameOfIt() {
        for (String contract : List.of("1001", "1002", "1003", "1004")) {
            debt.contract(contract, "2025-11");
        }
        debt.account("blocked", "1001");
        debt.account("paid", "1002");
        debt.account("held", "1003");
        debt.account("gone", "1004");
        DebtRun run = debt.simulate();
        debt.pay("1002", "2025-11", 10_000);
        debt.office.request(new TestOffice.Spec(RequestKind.PAYMENT_NOT_APPLIED).about(debt.id("1003").value(), null));
        debt.office.database.run(h -> h.execute(
                "UPDATE account SET state = 'CANCELLED', cancelled_at = created_at WHERE username = 'gone'"));

        Applied applied = debt.applyAll(run);

        assertThat(applied).isEqualTo(new Applied.Done(
                Map.of(Outcome.BLOCKED, 1, Outcome.PAID, 1, Outcome.HELD, 1, Outcome.NOT_ACTIVE, 1)));
        assertThat(debt.cases(run, DebtView.DONE))
                .extracting(c -> c.username().text() + " " + c.outcome())
                .containsExactlyInAnyOrder("blocked BLOCKED", "paid PAID", "held HELD", "gone NOT_ACTIVE");
        for (String name : List.of("paid", "held", "gone")) {
            assertThat(debt.blocks(name)).isEmpty();
            assertThat(debt.letters(name)).isEmpty();
        }
    }

    @Test
    void whoHasNoUsableAddressHoldsNobodyUp() {
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        debt.account("sincorreo", "1001");
        debt.office.database.run(h -> h.execute("UPDATE account SET email = 'no tiene' WHERE username = 'sincorreo'"));

        assertThat(debt.applyAll(debt.simulate())).isEqualTo(new Applied.Done(Map.of(Outcome.BLOCKED, 2)));
        assertThat(debt.letters("ana")).hasSize(1);
        assertThat(debt.letters("sincorreo")).isEmpty();
        assertThat(debt.acts("sincorreo").getFirst().kind()).isEqualTo(AccountAct.Kind.BLOCKED);

        debt.pay("1001", "2025-11", 10_000);
        assertThat(debt.office.app.debtLifting().liftPaid()).isEqualTo(2);
        assertThat(debt.letters("ana")).hasSize(2);
    }

    @Test
    void nobodyIsBlockedOrToldTwice() {
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        DebtRun first = debt.simulate();
        DebtRun second = debt.simulate();

        debt.applyAll(first);

        assertThat(debt.office.app.debtApplication().apply(debt.office.supervisor, first.id()))
                .isInstanceOf(Applied.Over.class);
        assertThat(debt.applyAll(second)).isEqualTo(new Applied.Done(Map.of(Outcome.NOT_ACTIVE, 1)));
        assertThat(debt.blocks("ana")).hasSize(1);
        assertThat(debt.letters("ana")).hasSize(1);
    }

    @Test
    void nothingIsChosenOfWhatIsApplied() {
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        debt.account("beto", "1001");
        DebtRuns runs = debt.office.app.debtRuns();
        DebtRun run = debt.simulate();
        runs.choose(debt.office.supervisor, run.id(), List.of(debt.byName("ana").id()), true);
        debt.office.app.debtApplication().apply(debt.office.supervisor, run.id());

        assertThat(runs.choose(debt.office.supervisor, run.id(), List.of(debt.byName("beto").id()), true)).isZero();
        assertThat(runs.chooseAll(debt.office.supervisor, run.id(), true)).isZero();
        assertThat(runs.summary(run.id()).left()).isZero();
    }

    @Test
    void whatAnImportHeldUpIsBlockedWhenTheImportIsDone() throws Exception {
        assumeThat(debt.office.database.dialect()).isEqualTo(Dialect.POSTGRESQL);
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        DebtRun run = debt.simulate();
        debt.office.app.debtRuns().chooseAll(debt.office.supervisor, run.id(), true);

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Applied> applied = debt.office.database.write(importing -> {
                importing.createQuery("SELECT pg_advisory_xact_lock(1447382612, 1) IS NULL").mapTo(Boolean.class).one();
                Future<Applied> begun = other.submit(
                        () -> debt.office.app.debtApplication().apply(debt.office.supervisor, run.id()));
                while (importing.createQuery("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'"
                                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                                .mapTo(Long.class)
                                .one()
                        == 0) {
                    assertThat(begun).isNotDone();
                    LockSupport.parkNanos(1_000_000);
                }
                debt.clock.advance(Duration.ofMinutes(5));
                return begun;
            });
            assertThat(applied.get()).isEqualTo(new Applied.Done(Map.of(Outcome.BLOCKED, 1)));
        }
        assertThat(debt.blocks("ana").getFirst().begunAt()).isEqualTo(debt.clock.now());
    }

    @Test
    void whatWasStoppedGoesOnWhereItStopped() {
        debt.contract("1001", "2025-11");
        for (int i = 0; i < 600; i++) {
            debt.account("u" + i, "1001");
        }
        DebtRun run = debt.simulate();
        debt.office.app.debtRuns().chooseAll(debt.office.supervisor, run.id(), true);

        try (DebtApplication.Applying applying =
                debt.office.app.debtApplication().begin(debt.office.supervisor, run.id())) {
            assertThat(applying.apply(_ -> applying.stop())).isEqualTo(new Applied.Stopped(Map.of(Outcome.BLOCKED, 250)));
        }
        assertThat(debt.office.app.debtRuns().summary(run.id()).left()).isEqualTo(350);
        assertThat(debt.office.app.debtRuns().find(run.id()).orElseThrow().state()).isEqualTo(DebtRun.State.APPLYING);

        assertThat(debt.office.app.debtApplication().apply(debt.office.supervisor, run.id()))
                .isEqualTo(new Applied.Done(Map.of(Outcome.BLOCKED, 350)));
        assertThat(count("SELECT count(*) FROM account_block")).isEqualTo(600);
        assertThat(count("SELECT count(DISTINCT account_id) FROM account_block")).isEqualTo(600);
        assertThat(count("SELECT count(DISTINCT subject_id) FROM message")).isEqualTo(600);
        assertThat(count("SELECT count(*) FROM message")).isEqualTo(600);
    }

    private long count(String query) {
        return debt.office.database.read(h -> h.createQuery(query).mapTo(Long.class).one());
    }
}
