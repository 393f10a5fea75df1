package mx.cea.ventanilla.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.schedule.ui.ScheduleForm.Kind;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScheduleViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Database database = TestDatabase.open(Dialect.SQLITE, clock);
    private final History history = new History(database.clock(), "caja-1");
    private final OfficeSchedule schedule = new OfficeSchedule(database, history, (_, _) -> {});
    private final ScheduleViewModel viewModel =
            new ScheduleViewModel(background, schedule, clock, member(Role.SUPERVISOR));
    private final ScheduleForm form = viewModel.getForm();

    private StaffMember member(Role role) {
        new StaffService(database, history).enrolFirst("beatriz", "Beatriz Arvizu", "una-clave-larga");
        return new StaffMember(new StaffId(1), "beatriz", "Beatriz Arvizu", role);
    }

    @BeforeEach
    void load() {
        viewModel.load();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysHowManyBusinessDaysAClosureTakesBeforeItIsEntered() {
        days("2026-06-18", "2026-06-22");

        assertThat(viewModel.getPreview())
                .contains("jueves 18 de junio de 2026", "lunes 22 de junio de 2026", "3 días hábiles dejan");
        assertThat(viewModel.exceptions()).isEmpty();
    }

    @Test
    void saysThatAWeekendChangesNothing() {
        days("2026-06-20", "2026-06-21");

        assertThat(viewModel.getPreview()).contains("Nada cambia");
    }

    @Test
    void entersAClosureAndEmptiesTheForm() {
        days("2026-06-18", "2026-06-18");
        form.reasonProperty().set("Inventario");

        viewModel.add();

        assertThat(viewModel.exceptions()).singleElement().satisfies(entered -> assertThat(entered.exception())
                .isEqualTo(new DayException.Closed(
                        LocalDate.parse("2026-06-18"), LocalDate.parse("2026-06-18"), "Inventario")));
        assertThat(viewModel.getTold()).contains("Agregado");
        assertThat(form.reasonProperty().get()).isEmpty();
        assertThat(viewModel.getPreview()).isEmpty();
    }

    @Test
    void aGuardMayRunOverMidnight() {
        form.kindProperty().set(Kind.GUARD);
        days("2026-06-19", "2026-06-20");
        form.beginsProperty().set("17");
        form.endsProperty().set("2:30");
        form.reasonProperty().set("Contingencia");

        viewModel.add();

        assertThat(viewModel.exceptions().getFirst().exception())
                .isEqualTo(new DayException.Guard(
                        MutableClock.instant("2026-06-19T17:00"),
                        MutableClock.instant("2026-06-20T02:30"),
                        "Contingencia"));
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        form.kindProperty().set(Kind.SHORT);
        form.beginsProperty().set("13:00");
        form.endsProperty().set("8:00");
        viewModel.add();
        assertThat(form.getDaysProblem()).contains("Elija");
        assertThat(form.getReasonProblem()).contains("motivo");

        days("2026-06-19", "2026-06-18");
        viewModel.add();
        assertThat(form.getDaysProblem()).contains("anterior");

        days("2026-06-19", "2026-06-19");
        viewModel.add();
        assertThat(form.getHoursProblem()).contains("posterior");

        form.endsProperty().set("25:00");
        viewModel.add();
        assertThat(form.getHoursProblem()).contains("8:00 o 13:30");
        assertThat(viewModel.exceptions()).isEmpty();
    }

    @Test
    void withdrawsAndTellsWhereAnotherWasFaster() {
        days("2026-06-18", "2026-06-18");
        form.reasonProperty().set("Inventario");
        viewModel.add();
        var entered = viewModel.exceptions().getFirst();

        viewModel.withdraw(entered);
        assertThat(viewModel.exceptions()).isEmpty();
        assertThat(viewModel.getTold()).contains("Retirado");

        viewModel.withdraw(entered);
        assertThat(viewModel.getTold()).isEqualTo("Alguien ya lo había retirado.");
    }

    @Test
    void showsTheLawsRestDaysFromTodayOn() {
        assertThat(viewModel.holidays().getFirst().date()).isEqualTo("2026-09-16");
        assertThat(viewModel.holidays().getLast().date()).isEqualTo("2027-12-25");
    }

    @Test
    void whoMayNotEditOnlyReads() {
        ScheduleViewModel agents = new ScheduleViewModel(
                background, schedule, clock, new StaffMember(new StaffId(1), "rocio", "Rocío Barrón", Role.AGENT));

        assertThat(agents.mayEdit()).isFalse();
    }

    private void days(String first, String last) {
        form.firstProperty().set(LocalDate.parse(first));
        form.lastProperty().set(LocalDate.parse(last));
    }
}
