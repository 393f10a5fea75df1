package mx.cea.ventanilla.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstAdministratorViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final Database database = TestDatabase.open(Dialect.SQLITE, MutableClock.at("2026-06-15T10:00"));
    private final StaffService service = new StaffService(database, new History(database.clock(), "caja-1"));
    private final List<String> done = new ArrayList<>();
    private final FirstAdministratorViewModel viewModel =
            new FirstAdministratorViewModel(background, service, () -> done.add("enrolled"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void enrolsTheFirstAdministratorAndGoesOn() {
        fill("una-clave-larga");

        viewModel.enrol();

        assertThat(done).containsExactly("enrolled");
        assertThat(service.awaitsFirst()).isFalse();
    }

    @Test
    void aWeakPasswordIsRefusedBesideItsField() {
        fill("monica-monica");

        viewModel.enrol();

        assertThat(viewModel.form().getPassword().getProblem()).contains("no incluya el usuario");
        assertThat(done).isEmpty();
        assertThat(service.awaitsFirst()).isTrue();
    }

    @Test
    void wherePeopleWorkAlreadyNobodyIsEnrolled() {
        service.enrolFirst("otra", "Otra Persona", "una-clave-larga");
        fill("una-clave-larga");

        viewModel.enrol();

        assertThat(viewModel.form().getRoleProblem()).contains("Ya hay personal");
        assertThat(done).isEmpty();
    }

    private void fill(String password) {
        viewModel.form().nameProperty().set("Mónica Zúñiga");
        viewModel.form().usernameProperty().set("monica");
        viewModel.form().getPassword().textProperty().set(password);
        viewModel.form().getPassword().againProperty().set(password);
    }
}
