package mx.cea.ventanilla.routing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.routing.Areas;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AreasViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final Database database = TestDatabase.open(Dialect.SQLITE, MutableClock.at("2026-06-15T10:00"));
    private final History history = new History(database.clock(), "caja-1");
    private final AreasViewModel viewModel = new AreasViewModel(background, new Areas(database, history), member());

    private StaffMember member() {
        new StaffService(database, history).enrolFirst("monica", "Mónica Zúñiga", "una-clave-larga");
        return new StaffMember(new StaffId(1), "monica", "Mónica Zúñiga", Role.ADMIN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void addsAnAreaAndShowsIt() {
        fill("MEDICION", "Medición", "medicion@example.com", "8");

        viewModel.save();

        assertThat(selected().name()).isEqualTo("Medición");
        assertThat(viewModel.getTold()).contains("Medición");
    }

    @Test
    void changesAnAreaAndTakesItOutOfUse() {
        fill("MEDICION", "Medición", "medicion@example.com", "8");
        viewModel.save();

        viewModel.daysProperty().set("5");
        viewModel.activeProperty().set(false);
        viewModel.save();

        assertThat(selected().businessDays()).isEqualTo(5);
        assertThat(selected().active()).isFalse();
        assertThat(viewModel.areas()).hasSize(1);
    }

    @Test
    void aCodeIsUsedOnce() {
        fill("MEDICION", "Medición", "medicion@example.com", "8");
        viewModel.save();
        viewModel.selectedProperty().set(null);
        fill("MEDICION", "Otra", "otra@example.com", "3");

        viewModel.save();

        assertThat(viewModel.getCodeProblem()).contains("Otra área");
        assertThat(viewModel.nameProperty().get()).isEqualTo("Otra");
    }

    @Test
    void saysBesideEachFieldWhatIsWrong() {
        fill("medición", " ", "medicion", "61");

        viewModel.save();

        assertThat(viewModel.getCodeProblem()).isNotEmpty();
        assertThat(viewModel.getNameProblem()).isNotEmpty();
        assertThat(viewModel.getMailboxProblem()).isNotEmpty();
        assertThat(viewModel.getDaysProblem()).isNotEmpty();
        viewModel.load();
        assertThat(viewModel.areas()).isEmpty();
    }

    private void fill(String code, String name, String mailbox, String days) {
        viewModel.codeProperty().set(code);
        viewModel.nameProperty().set(name);
        viewModel.mailboxProperty().set(mailbox);
        viewModel.daysProperty().set(days);
    }

    private Area selected() {
        Area area = viewModel.selectedProperty().get();
        assertThat(area).isNotNull();
        return area;
    }
}
