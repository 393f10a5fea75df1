package mx.cea.ventanilla.accounts.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsRule;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// BLO-7: who would be blocked, by what, and what holds it back.
@ParameterizedClass
@EnumSource(Dialect.class)
class DebtRunsTest {
    private final DebtOffice debt;
    private final DebtRuns runs;

    DebtRunsTest(Dialect dialect) {
        debt = new DebtOffice(dialect);
        runs = debt.office.app.debtRuns();
    }

    @AfterEach
    void close() {
        debt.close();
    }

    @Test
    void whoOwesForMoreThanSixMonthsWouldBeBlockedAndTheInvoicesProveIt() {
        debt.contract("1001", "2025-11");
        debt.contract("1002", "2026-03");
        debt.account("ana", "1001", "1002");
        debt.account("beto", "1002");

        DebtRun run = debt.simulate();

        assertThat(run.limit()).isEqualTo(new ArrearsLimit(ArrearsRule.OLDEST_DUE, 6));
        assertThat(run.by()).isEqualTo("Sofía Ruiz");
        assertThat(runs.latest()).contains(run);
        DebtCase found = debt.cases(run, DebtView.ALL).getFirst();
        assertThat(debt.names(run, DebtView.ALL)).containsExactly("ana");
        assertThat(found.contracts()).isEqualTo(1);
        assertThat(found.months()).isEqualTo(6);
        assertThat(found.amount()).isEqualTo(new Money(70_000));
        List<Proof> proof = runs.proof(run.id(), found.account());
        assertThat(proof).singleElement().satisfies(p -> {
            assertThat(p.number().digits()).isEqualTo("1001");
            assertThat(p.invoices()).hasSize(7);
            assertThat(p.invoices().getFirst().dueOn()).isEqualTo("2025-11-28");
            assertThat(p.invoices().getFirst().rest()).isEqualTo(new Money(10_000));
        });
        assertThat(runs.proof(run.id(), debt.byName("beto").id())).isEmpty();
    }

    @Test
    void theOtherReadingCountsMonthlyInvoices() {
        debt.contract("1001", "2025-11");
        debt.contract("1002", "2025-12");
        debt.account("ana", "1001");
        debt.account("beto", "1002");
        debt.office.app.settings().change(
                debt.office.supervisor, Map.of(Setting.ARREARS_RULE, "MONTHLY_INVOICES", Setting.ARREARS_LIMIT, "6"));

        assertThat(debt.names(debt.simulate(), DebtView.ALL)).containsExactly("ana");
    }

    @Test
    void whoIsNotActiveOrBlockedForDebtAlreadyIsLeftOut() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        debt.account("pendiente", AccountState.PENDING, "1001");
        debt.account("cancelada", AccountState.CANCELLED, "1001");
        debt.account("bloqueada", AccountState.BLOCKED, "1001");

        assertThat(debt.names(debt.simulate(), DebtView.ALL)).containsExactly("ana");
    }

    @Test
    void anOpenClarificationHoldsTheBlockBackUntilItEnds() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        RequestId request = debt.office.request(
                new TestOffice.Spec(RequestKind.HIGH_CONSUMPTION).about(debt.id("1001").value(), null));
        DebtRun held = debt.simulate();
        String folio = debt.office.database.read(h -> h.createQuery("SELECT folio FROM request WHERE id = :id")
                .bind("id", request.value())
                .mapTo(String.class)
                .one());

        assertThat(debt.names(held, DebtView.TO_BLOCK)).isEmpty();
        assertThat(debt.cases(held, DebtView.HELD))
                .singleElement()
                .satisfies(c -> assertThat(c.held()).isEqualTo(new Held(Held.Why.CLARIFICATION, folio, null)));
        assertThat(runs.chooseAll(debt.office.supervisor, held.id(), true)).isZero();
        assertThat(runs.choose(debt.office.supervisor, held.id(), List.of(debt.byName("ana").id()), true)).isZero();

        debt.office.database.run(h -> h.createUpdate("""
                        UPDATE request SET state = 'CLOSED', close_reason = 'WITHDRAWN', ended_at = received_at, holder_id = :by""")
                .bind("by", debt.office.ana.id().value())
                .execute());
        assertThat(debt.names(debt.simulate(), DebtView.TO_BLOCK)).containsExactly("ana");
    }

    @Test
    void aClarificationOfTheAccountThatNamesNoContractHoldsItsBlockBackButAnotherKindDoesNot() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        debt.account("beto", "1001");
        debt.office.request(new TestOffice.Spec(RequestKind.PAYMENT_NOT_APPLIED).about(null, debt.byName("ana").id().value()));
        debt.office.request(new TestOffice.Spec(RequestKind.GENERAL_QUERY).about(debt.id("1001").value(), null));

        DebtRun run = debt.simulate();

        assertThat(debt.names(run, DebtView.HELD)).containsExactly("ana");
        assertThat(debt.names(run, DebtView.TO_BLOCK)).containsExactly("beto");
    }

    @Test
    void anUnpostedPaymentHoldsTheBlockBack() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        var payment = Register.payment("1001", null, "2026-06-14", null, 5_000);
        debt.merge(payment);

        assertThat(debt.cases(debt.simulate(), DebtView.HELD))
                .singleElement()
                .satisfies(c -> assertThat(c.held()).isEqualTo(new Held(Held.Why.UNPOSTED, payment.reference(), null)));
    }

    @Test
    void whatIsClarifiedOrOnItsWayHoldsBackNothingThatAnotherContractOwes() {
        debt.contract("1001", "2025-01");
        debt.contract("1002", "2025-06");
        debt.contract("1003", "2025-01");
        debt.account("ana", "1001", "1002", "1003");
        debt.account("beto", "1001", "1003");
        debt.office.request(new TestOffice.Spec(RequestKind.HIGH_CONSUMPTION).about(debt.id("1001").value(), null));
        debt.merge(Register.payment("1003", null, "2026-06-14", null, 5_000));

        DebtRun run = debt.simulate();

        assertThat(debt.names(run, DebtView.TO_BLOCK)).containsExactly("ana");
        assertThat(runs.proof(run.id(), debt.byName("ana").id()))
                .singleElement()
                .satisfies(proof -> assertThat(proof.number().digits()).isEqualTo("1002"));
        assertThat(debt.cases(run, DebtView.HELD)).singleElement().satisfies(c -> {
            assertThat(c.username().text()).isEqualTo("beto");
            assertThat(c.contracts()).isEqualTo(2);
        });
    }

    @Test
    void aPaymentThatIsNeverPostedHoldsTheBlockBackForThirtyDays() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        debt.merge(Register.payment("1001", null, "2026-05-16", null, 5_000));

        assertThat(debt.names(debt.simulate(), DebtView.HELD)).containsExactly("ana");
        debt.clock.set("2026-06-16T09:00");
        assertThat(debt.names(debt.simulate(), DebtView.TO_BLOCK)).containsExactly("ana");
    }

    @Test
    void anExemptionHoldsTheBlockBackThroughItsLastDay() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        LocalDate last = debt.today().plusDays(3);
        debt.office.app.exemptions().exempt(debt.office.supervisor, debt.byName("ana").id(), "Convenio 12/2026", last);

        assertThat(debt.cases(debt.simulate(), DebtView.HELD))
                .singleElement()
                .satisfies(c -> assertThat(c.held()).isEqualTo(new Held(Held.Why.EXEMPT, "Convenio 12/2026", last)));

        debt.clock.set("2026-06-18T23:00");
        assertThat(debt.names(debt.simulate(), DebtView.HELD)).containsExactly("ana");
        debt.clock.set("2026-06-19T00:00");
        assertThat(debt.names(debt.simulate(), DebtView.TO_BLOCK)).containsExactly("ana");
    }

    @Test
    void aSimulationSaysWhatChangedSinceTheOneBefore() {
        debt.contract("1001", "2025-01");
        debt.contract("1002", "2025-06");
        debt.contract("1003", "2025-12");
        debt.account("ana", "1001");
        debt.account("beto", "1002");
        debt.account("carla", "1003");
        DebtRun first = debt.simulate();
        assertThat(runs.summary(first.id()).since()).isNull();
        assertThat(debt.names(first, DebtView.NEW)).containsExactly("ana", "beto");

        debt.pay("1001", "2025-12", 10_000);
        for (String month : List.of("2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12")) {
            debt.pay("1002", month, 10_000);
        }
        debt.clock.set("2026-06-29T09:00");
        DebtRun second = debt.simulate();

        assertThat(debt.names(second, DebtView.STILL)).containsExactly("ana");
        assertThat(debt.cases(second, DebtView.STILL).getFirst().before()).isEqualTo(new Money(170_000));
        assertThat(debt.names(second, DebtView.NEW)).containsExactly("carla");
        assertThat(debt.cases(second, DebtView.NEW).getFirst().before()).isNull();
        assertThat(debt.names(second, DebtView.GONE)).containsExactly("beto");
        assertThat(runs.summary(second.id()).since()).isEqualTo(new DebtSummary.Since(
                first, 1, new Money(60_000), 1, new Money(120_000), 1, new Money(160_000), new Money(170_000)));
    }

    @Test
    void aListIsReadByKeyAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            debt.contract("100" + i, i < 2 ? "2025-01" : "2025-0" + (i + 1));
            debt.account("u" + i, "100" + i);
        }
        DebtRun run = debt.simulate();

        Page<DebtCase, DebtKey> first = runs.page(run.id(), DebtView.TO_BLOCK, null, 2);
        Page<DebtCase, DebtKey> second = runs.page(run.id(), DebtView.TO_BLOCK, first.next(), 2);
        Page<DebtCase, DebtKey> third = runs.page(run.id(), DebtView.TO_BLOCK, second.next(), 2);

        assertThat(first.rows()).extracting(c -> c.username().text()).containsExactly("u0", "u1");
        assertThat(second.rows()).extracting(c -> c.username().text()).containsExactly("u2", "u3");
        assertThat(third.rows()).extracting(c -> c.username().text()).containsExactly("u4");
        assertThat(third.next()).isNull();
    }

    @Test
    void onlyWhoDecidesBlocksSimulatesAndChooses() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        DebtRun run = debt.simulate();

        assertThat(runs.simulate(debt.office.ana)).isInstanceOf(DebtRuns.Simulated.NotPermitted.class);
        assertThat(runs.simulate(debt.office.telephone)).isInstanceOf(DebtRuns.Simulated.NotPermitted.class);
        assertThat(runs.chooseAll(debt.office.ana, run.id(), true)).isZero();
        assertThat(debt.office.app.debtApplication().apply(debt.office.ana, run.id()))
                .isInstanceOf(DebtApplication.Applied.NotPermitted.class);
    }

    @Test
    void aChoiceCanBeTakenBackRowByRow() {
        debt.contract("1001", "2025-01");
        debt.account("ana", "1001");
        debt.account("beto", "1001");
        DebtRun run = debt.simulate();

        assertThat(runs.chooseAll(debt.office.supervisor, run.id(), true)).isEqualTo(2);
        assertThat(runs.choose(debt.office.supervisor, run.id(), List.of(debt.byName("ana").id()), false)).isOne();

        assertThat(debt.names(run, DebtView.CHOSEN)).containsExactly("beto");
        assertThat(runs.summary(run.id()).chosen()).isOne();
        assertThat(runs.summary(run.id()).toBlock()).isEqualTo(2);
        assertThat(runs.summary(run.id()).amount()).isEqualTo(new Money(340_000));
    }
}
