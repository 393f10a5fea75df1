package mx.cea.ventanilla.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final Database database = TestDatabase.open(Dialect.SQLITE, MutableClock.at("2026-06-15T10:00"));
    private final History history = new History(database.clock(), "caja-1");
    private final Settings settings = new Settings(database, history, _ -> {});
    private final List<Setting.Values> probed = new ArrayList<>();
    private Probed answer = new Probed.Ready("correo.example.com:587");
    private final SettingsViewModel viewModel = new SettingsViewModel(background, settings, member(), this::probe, false);

    private Probed probe(Setting.Values values) {
        probed.add(values);
        return answer;
    }

    private StaffMember member() {
        new StaffService(database, history).enrolFirst("monica", "Mónica Zúñiga", "una-clave-larga");
        return new StaffMember(new StaffId(1), "monica", "Mónica Zúñiga", Role.SUPERVISOR);
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
    void everySettingStandsOnTheScreenOnce() {
        assertThat(Arrays.stream(SettingGroup.values()).flatMap(group -> group.settings().stream()))
                .containsExactlyInAnyOrder(Setting.values());
    }

    @Test
    void theStandardValuesAreAllAcceptable() {
        assertThat(Setting.values()).allSatisfy(
                setting -> assertThat(viewModel.field(setting).problemProperty().get()).isEmpty());
        assertThat(viewModel.isCanSave()).isFalse();
    }

    @Test
    void savesWhatWasChangedAndNothingElse() {
        type(Setting.OFFICE_CLOSES, "15:30");
        type(Setting.OFFICE_OPENS, "7:30");
        assertThat(viewModel.getChanges()).isEqualTo(2);

        viewModel.save();

        assertThat(settings.values().changed())
                .containsOnlyKeys(Setting.OFFICE_CLOSES, Setting.OFFICE_OPENS)
                .containsEntry(Setting.OFFICE_OPENS, "07:30");
        assertThat(viewModel.getTold()).isEqualTo("2 ajustes guardados");
        assertThat(viewModel.isCanSave()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE_OPENS, 8 de la mañana",
        "OFFICE_GRACE_MINUTES, -5",
        "IDLE_LOCK_MINUTES, 999",
        "DAYS_GENERAL_QUERY, 0",
        "SMTP_PORT, 70000",
        "SMTP_HOST, correo example",
        "MAIL_FROM_ADDRESS, oficina",
        "PHONE, ''"
    })
    void nothingIsSavedWhileOneIsWrong(Setting setting, String wrong) {
        type(Setting.OFFICE_NAME, "Otra oficina");
        type(setting, wrong);

        viewModel.save();

        assertThat(viewModel.field(setting).problemProperty().get()).isNotEmpty();
        assertThat(settings.values().changed()).isEmpty();
        assertThat(viewModel.getTold()).contains("No se guardó");
    }

    @Test
    void theOfficeClosesAfterItOpens() {
        type(Setting.OFFICE_OPENS, "18:00");

        viewModel.save();

        assertThat(viewModel.field(Setting.OFFICE_CLOSES).problemProperty().get()).contains("posterior");
        assertThat(settings.values().changed()).isEmpty();
    }

    @Test
    void discardsWhatWasTyped() {
        type(Setting.OFFICE_NAME, "Otra oficina");

        viewModel.undo();

        assertThat(viewModel.field(Setting.OFFICE_NAME).textProperty().get()).isEqualTo("Oficina Virtual");
        assertThat(viewModel.isCanSave()).isFalse();
    }

    @Test
    void readingAgainKeepsWhatWasTyped() {
        type(Setting.OFFICE_NAME, "Otra oficina");
        settings.changeAsProgram(Map.of(Setting.PHONE, "442 555 01 00"));

        viewModel.load();

        assertThat(viewModel.field(Setting.OFFICE_NAME).textProperty().get()).isEqualTo("Otra oficina");
        assertThat(viewModel.field(Setting.PHONE).textProperty().get()).isEqualTo("442 555 01 00");
    }

    @Test
    void triesTheMailServerWithoutSaving() {
        type(Setting.SMTP_HOST, "correo.example.com");

        viewModel.probe();

        assertThat(probed).singleElement().satisfies(
                values -> assertThat(values.text(Setting.SMTP_HOST)).isEqualTo("correo.example.com"));
        assertThat(viewModel.getProbeDone()).contains("correo.example.com:587");
        assertThat(settings.values().changed()).isEmpty();
    }

    @Test
    void saysWhyTheMailServerWasNotReached() {
        answer = new Probed.NotReady("No hay comunicación con el servidor.", "Connection refused");

        viewModel.probe();

        assertThat(viewModel.getProbeProblem()).contains("No hay comunicación", "Connection refused");
        assertThat(viewModel.getProbeDone()).isEmpty();
    }

    @Test
    void aUserOfTheMailServerNeedsThePasswordOfTheEnvironment() {
        type(Setting.SMTP_HOST, "correo.example.com");
        type(Setting.SMTP_USER, "oficina");

        viewModel.probe();

        assertThat(probed).isEmpty();
        assertThat(viewModel.getProbeProblem()).contains("VENTANILLA_SMTP_CLAVE");
    }

    private void type(Setting setting, String text) {
        viewModel.field(setting).textProperty().set(text);
    }
}
