package mx.cea.ventanilla.accounts.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.app.Worker;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// BLO-7, BLO-9: what is paid or exempt is no longer blocked for debt, by itself and once.
@ParameterizedClass
@EnumSource(Dialect.class)
class DebtLiftingTest {
    private final DebtOffice debt;
    private final DebtLifting lifting;

    DebtLiftingTest(Dialect dialect) {
        debt = new DebtOffice(dialect);
        lifting = debt.office.app.debtLifting();
    }

    @BeforeEach
    void blockAna() {
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        debt.block("ana");
    }

    @AfterEach
    void close() {
        debt.close();
    }

    @Test
    void payingWhatCrossedTheLimitLiftsTheBlockAndTellsTheUser() {
        debt.pay("1001", "2025-11", 10_000);

        assertThat(lifting.liftPaid()).isOne();

        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(debt.blocks("ana").getFirst().lift()).isEqualTo(new Lift(Lift.Kind.PAID, debt.clock.now(), null, null));
        assertThat(debt.acts("ana").getFirst().kind()).isEqualTo(AccountAct.Kind.UNBLOCKED);
        assertThat(debt.letters("ana")).hasSize(2);
        assertThat(debt.text(debt.letters("ana").getLast()))
                .contains("ya no rebasa", "Ya puede entrar")
                .doesNotContain("{");
    }

    @Test
    void aPartialPaymentThatLeavesTheLimitCrossedDoesNot() {
        debt.pay("1001", "2025-11", 9_999);
        debt.pay("1001", "2026-05", 10_000);

        assertThat(lifting.liftPaid()).isZero();
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.BLOCKED);
        assertThat(debt.letters("ana")).hasSize(1);
    }

    @Test
    void aPaymentFileThatComesTwiceOrIsCorrectedTellsNothingTwice() {
        NewPayment payment = Register.payment("1001", DebtOffice.invoice("2025-11"), "2026-06-10", "2026-06-12", 10_000);
        debt.merge(payment);
        assertThat(lifting.liftPaid()).isOne();

        debt.merge(payment);
        assertThat(lifting.liftPaid()).isZero();
        debt.merge(new NewPayment(payment.contract(), payment.invoice(), payment.paidOn(), payment.postedOn(),
                new mx.cea.ventanilla.common.Money(4_000), payment.channel(), payment.reference()));
        assertThat(lifting.liftPaid()).isZero();

        assertThat(debt.letters("ana")).hasSize(2);
        // corrected, it is owed again: only a supervisor's decision blocks again
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(debt.names(debt.simulate(), DebtView.TO_BLOCK)).containsExactly("ana");
    }

    @Test
    void theWorkerMeasuresAgainWhereSomethingHasChanged() {
        Worker worker = new Worker(debt.office.app);
        assertThat(worker.runOnce().lifted()).isZero();
        debt.pay("1001", "2025-11", 10_000);
        assertThat(worker.runOnce().lifted()).as("nobody has told").isZero();

        lifting.changed(new Change.Row("register", 0));
        assertThat(worker.runOnce().lifted()).isOne();
    }

    @Test
    void anImportIsNoticedWithoutBeingTold() {
        assertThat(lifting.liftIfChanged()).isZero();
        debt.pay("1001", "2025-11", 10_000);
        debt.office.database.run(h -> h.createUpdate("""
                        INSERT INTO import_run (begun_at, ended_at, mode, state, file_name, size, added, changed, unchanged,
                            refused, problems)
                        VALUES (:now, :now, 'IMPORT', 'DONE', 'pagos.csv', 1, 1, 0, 0, 0, '[]')""")
                .bind("now", debt.clock.now())
                .execute());

        assertThat(lifting.liftIfChanged()).isOne();
        assertThat(lifting.liftIfChanged()).isZero();
    }

    @Test
    void whatWasPaidWhileTheAccountWasMergedIsLiftedWhenTheMergeIsUndone() {
        AccountId kept = debt.account("beto").id();
        AccountId ana = debt.byName("ana").id();
        debt.office.database.run(h -> {
            h.createUpdate("""
                            INSERT INTO account_merge (kept_id, merged_id, merged_at, merged_by, reason)
                            VALUES (:kept, :merged, :now, :by, 'La misma persona')""")
                    .bind("kept", kept.value())
                    .bind("merged", ana.value())
                    .bind("now", debt.clock.now())
                    .bind("by", debt.office.supervisor.id().value())
                    .execute();
            h.execute("UPDATE account SET merged_into = ? WHERE id = ?", kept.value(), ana.value());
        });
        debt.pay("1001", "2025-11", 10_000);
        assertThat(lifting.liftIfChanged()).isZero();

        debt.office.database.run(h -> {
            h.createUpdate("UPDATE account_merge SET undone_at = :now, undone_by = merged_by")
                    .bind("now", debt.clock.now())
                    .execute();
            h.execute("UPDATE account SET merged_into = NULL");
        });
        assertThat(lifting.liftIfChanged()).isOne();
    }

    @Test
    void anotherRuleOrAnotherDayIsAChangeToo() {
        assertThat(lifting.liftIfChanged()).isZero();
        debt.office.app.settings().change(debt.office.supervisor, Map.of(Setting.ARREARS_LIMIT, "12"));
        assertThat(lifting.liftIfChanged()).isOne();
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void aBlockForMisuseStaysAndTheMessageSaysSo() {
        debt.office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, ends_at)
                        VALUES (:account, 'MISUSE', 'Lecturas inventadas', :now, :by, :end)""")
                .bind("account", debt.byName("ana").id().value())
                .bind("now", debt.clock.now())
                .bind("by", debt.office.supervisor.id().value())
                .bind("end", debt.clock.now().plusSeconds(86_400))
                .execute());
        debt.pay("1001", "2025-11", 10_000);

        assertThat(lifting.liftPaid()).isOne();
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.BLOCKED);
        assertThat(debt.blocks("ana")).filteredOn(AccountBlock::isOpen).hasSize(1);
        assertThat(debt.text(debt.letters("ana").getLast())).contains("Por uso indebido, hasta el").doesNotContain("Ya puede entrar");
    }

    @Test
    void anExemptionLiftsAnOpenBlockAndAWithdrawalLeavesItLifted() {
        AccountId ana = debt.byName("ana").id();
        Exemptions exemptions = debt.office.app.exemptions();
        LocalDate last = debt.today().plusDays(30);

        assertThat(exemptions.exempt(debt.office.supervisor, ana, "Convenio 12/2026", last)).isEqualTo(Exempted.DONE);

        assertThat(debt.blocks("ana").getFirst().lift())
                .isEqualTo(new Lift(Lift.Kind.EXEMPT, debt.clock.now(), "Sofía Ruiz", "Convenio 12/2026"));
        assertThat(debt.letters("ana")).hasSize(2);
        Exemption exemption = exemptions.of(ana).getFirst();
        assertThat(exemption.isInForce(debt.today())).isTrue();
        assertThat(exemption.by()).isEqualTo("Sofía Ruiz");
        assertThat(exemptions.withdraw(debt.office.supervisor, exemption.id())).isEqualTo(Exempted.DONE);
        assertThat(exemptions.withdraw(debt.office.supervisor, exemption.id())).isEqualTo(Exempted.TOO_LATE);
        assertThat(debt.names(debt.simulate(), DebtView.TO_BLOCK)).containsExactly("ana");
    }

    @Test
    void anExemptionNeedsARightAReasonAndADay() {
        AccountId ana = debt.byName("ana").id();
        Exemptions exemptions = debt.office.app.exemptions();
        LocalDate today = debt.today();

        assertThat(exemptions.exempt(debt.office.ana, ana, "Convenio", today)).isEqualTo(Exempted.NOT_PERMITTED);
        assertThat(exemptions.exempt(debt.office.supervisor, ana, " x ", today)).isEqualTo(Exempted.NO_REASON);
        assertThat(exemptions.exempt(debt.office.supervisor, ana, "Convenio", today.minusDays(1)))
                .isEqualTo(Exempted.BAD_DAY);
        assertThat(exemptions.exempt(debt.office.supervisor, new AccountId(99_999), "Convenio", today))
                .isEqualTo(Exempted.NOT_ACTIVE);
        assertThat(debt.letters("ana")).hasSize(1);
        assertThat(exemptions.exemptAll(debt.office.supervisor, List.of(ana, new AccountId(99_999)), "Convenio", today))
                .containsExactly(Map.entry(ana, Exempted.DONE), Map.entry(new AccountId(99_999), Exempted.NOT_ACTIVE));
    }
}
