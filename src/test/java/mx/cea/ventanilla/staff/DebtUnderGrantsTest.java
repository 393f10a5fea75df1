package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.debt.DebtApplication.Applied;
import mx.cea.ventanilla.accounts.debt.DebtCase.Outcome;
import mx.cea.ventanilla.accounts.debt.DebtRun;
import mx.cea.ventanilla.accounts.debt.DebtRuns.Simulated;
import mx.cea.ventanilla.accounts.debt.Exempted;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Blocks for debt as the server's own logins, with no more than their grants (BLO-7).
class DebtUnderGrantsTest {
    private final OfficeLogins office = new OfficeLogins();
    private final YearMonth thisMonth = YearMonth.from(Clock.system().today());

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        as(Who.OWNER, v -> v.database().run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.contracts(List.of(Register.contract("1001", "1001")));
            load.invoices(Stream.iterate(thisMonth.minusMonths(12), m -> m.plusMonths(1))
                    .limit(11)
                    .map(m -> Register.invoice("1001", "F" + m, m.toString(), 10_000))
                    .toList());
            Accounts.load(h, Stream.of("juana", "pedro")
                    .map(name -> new Accounts.NewAccount(new Username(name), name, name + "@example.com", null,
                            AccountState.ACTIVE, v.database().clock().now(), List.of(new ContractNumber("1001"))))
                    .toList());
        }));
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    private void as(Who who, Consumer<Ventanilla> work) {
        try (Database database = office.database(who)) {
            work.accept(new Ventanilla(database, Places.within(folder)));
        }
    }

    private StaffMember sofia() {
        return new StaffMember(new StaffId(office.id(Who.SOFIA)), office.name(Who.SOFIA), "X", Role.SUPERVISOR);
    }

    private static AccountId id(Ventanilla v, String name) {
        return v.accounts().byUsername(new Username(name)).orElseThrow().id();
    }

    private static AccountState state(Ventanilla v, String name) {
        return v.accounts().byUsername(new Username(name)).orElseThrow().state();
    }

    private static DebtRun applied(Ventanilla v, StaffMember by) {
        DebtRun run = ((Simulated.Made) v.debtRuns().simulate(by)).run();
        assertThat(v.debtRuns().chooseAll(by, run.id(), true)).isEqualTo(2);
        assertThat(v.debtApplication().apply(by, run.id())).isEqualTo(new Applied.Done(Map.of(Outcome.BLOCKED, 2)));
        return run;
    }

    @Test
    void aSupervisorSimulatesBlocksAndExemptsAndTheWorkerLiftsWhatIsPaid() {
        as(Who.SOFIA, v -> {
            applied(v, sofia());
            LocalDate last = v.database().clock().today().plusDays(10);
            assertThat(v.exemptions().exempt(sofia(), id(v, "pedro"), "Convenio", last)).isEqualTo(Exempted.DONE);
            assertThat(state(v, "pedro")).isEqualTo(AccountState.ACTIVE);
            assertThat(v.exemptions().withdraw(sofia(), v.exemptions().of(id(v, "pedro")).getFirst().id()))
                    .isEqualTo(Exempted.DONE);
        });
        as(Who.WORKER, v -> assertThat(v.debtLifting().liftIfChanged()).isZero());
        office.run(Who.OWNER, "UPDATE invoice SET paid = amount");
        as(Who.WORKER, v -> {
            assertThat(v.debtLifting().liftPaid()).isOne();
            assertThat(state(v, "juana")).isEqualTo(AccountState.ACTIVE);
        });
        assertThat(office.number(Who.SOFIA, "SELECT count(*) FROM message WHERE subject_kind = 'ACCOUNT'")).isEqualTo(4);
    }

    @Test
    void nobodyElseBlocksExemptsOrLifts() {
        as(Who.SOFIA, v -> applied(v, sofia()));
        for (Who who : List.of(Who.ANA, Who.TERE, Who.ADA, Who.WORKER)) {
            office.refused(who, "INSERT INTO debt_run (made_at, staff_id, today, rule, most, state) "
                    + "VALUES (now(), ?, current_date, 'OLDEST_DUE', 6, 'MADE')", office.id(Who.SOFIA));
            office.refused(who, "UPDATE debt_case SET outcome = NULL");
            office.refused(who, "INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by) "
                    + "SELECT id, 'DEBT', '[]', now(), ? FROM account", office.id(Who.SOFIA));
            office.refused(who, "INSERT INTO debt_exemption (account_id, reason, last_day, created_at, created_by) "
                    + "SELECT id, 'x y', current_date, now(), ? FROM account", office.id(Who.SOFIA));
        }
        office.refused(Who.ANA, "UPDATE account_block SET lifted_at = now(), lift = 'EXEMPT', lifted_by = ?", office.id(Who.ANA));
        office.touchesNothing(Who.TERE, "UPDATE account_block SET lifted_at = now(), lift = 'CALL', lifted_by = ?",
                office.id(Who.TERE));
        office.refused(Who.WORKER, "UPDATE account_block SET lifted_at = now(), lift = 'EXEMPT'");
        // not even a supervisor says that somebody paid
        office.refused(Who.SOFIA, "UPDATE account_block SET lifted_at = now(), lift = 'PAID', lifted_by = ?",
                office.id(Who.SOFIA));
    }
}
