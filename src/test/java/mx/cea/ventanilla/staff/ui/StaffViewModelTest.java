package mx.cea.ventanilla.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffEntry;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaffViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Database database = TestDatabase.open(Dialect.SQLITE, clock);
    private final StaffService service = new StaffService(database, new History(database.clock(), "caja-1"));
    private final StaffViewModel viewModel = viewModelOfFirstAdministrator();

    private StaffViewModel viewModelOfFirstAdministrator() {
        service.enrolFirst("monica", "Mónica Zúñiga", "una-clave-larga");
        StaffMember admin = service.list().getFirst().member();
        return new StaffViewModel(background, service, admin);
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
    void enrolsSomebodyAndShowsTheNewPerson() {
        fill("Rocío Barrón", "rbarron", "otra-clave-larga", "otra-clave-larga");
        viewModel.getEnrolment().roleProperty().set(Role.SUPERVISOR);

        viewModel.enrol();

        assertThat(viewModel.staff()).extracting(entry -> entry.member().username()).contains("rbarron");
        assertThat(selected().member().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(viewModel.getDone()).contains("Rocío Barrón");
        assertThat(viewModel.getEnrolment().nameProperty().get()).isEmpty();
    }

    @Test
    void saysBesideEachFieldWhatIsWrong() {
        fill("", "", "", "x");

        viewModel.enrol();

        EnrolForm form = viewModel.getEnrolment();
        assertThat(List.of(
                        form.getNameProblem(),
                        form.getUsernameProblem(),
                        form.getPassword().getProblem(),
                        form.getPassword().getAgainProblem()))
                .doesNotContain("");
        assertThat(viewModel.staff()).hasSize(1);
    }

    @Test
    void aTakenUsernameAndAWeakPasswordStandBesideTheirFields() {
        fill("Otra Mónica", "monica", "una-clave-larga", "una-clave-larga");
        viewModel.enrol();
        assertThat(viewModel.getEnrolment().getUsernameProblem()).contains("Ya hay alguien");

        fill("Rocío Barrón", "rbarron", "corta", "corta");
        viewModel.enrol();
        assertThat(viewModel.getEnrolment().getPassword().getProblem()).contains("al menos 10");
    }

    @Test
    void theOnlyAdministratorKeepsTheRoleAndIsTold() {
        viewModel.selectedProperty().set(viewModel.staff().getFirst());

        viewModel.changeRole(Role.AGENT);

        assertThat(viewModel.getProblem()).contains("única persona");
        assertThat(service.list().getFirst().member().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void deactivatesAndActivatesAnotherButNeverOneself() {
        viewModel.selectedProperty().set(viewModel.staff().getFirst());
        assertThat(viewModel.isCanDeactivate()).isFalse();

        fill("Rocío Barrón", "rbarron", "otra-clave-larga", "otra-clave-larga");
        viewModel.enrol();
        assertThat(viewModel.isCanDeactivate()).isTrue();
        viewModel.deactivate();
        assertThat(selected().active()).isFalse();
        assertThat(viewModel.isCanActivate()).isTrue();

        viewModel.activate();
        assertThat(selected().active()).isTrue();
    }

    @Test
    void aNewPasswordMustBeTypedTwiceTheSame() {
        fill("Rocío Barrón", "rbarron", "otra-clave-larga", "otra-clave-larga");
        viewModel.enrol();
        NewPassword password = viewModel.getNewPassword();
        password.textProperty().set("tercera-clave");
        password.againProperty().set("tercera-clave!");
        viewModel.setPassword();
        assertThat(password.getAgainProblem()).contains("No es igual");

        password.againProperty().set("tercera-clave");
        viewModel.setPassword();
        assertThat(viewModel.getDone()).contains("contraseña nueva");
        assertThat(password.textProperty().get()).isEmpty();
    }

    private void fill(String name, String username, String password, String again) {
        EnrolForm form = viewModel.getEnrolment();
        form.nameProperty().set(name);
        form.usernameProperty().set(username);
        form.getPassword().textProperty().set(password);
        form.getPassword().againProperty().set(again);
    }

    private StaffEntry selected() {
        StaffEntry entry = viewModel.selectedProperty().get();
        assertThat(entry).isNotNull();
        return entry;
    }
}
