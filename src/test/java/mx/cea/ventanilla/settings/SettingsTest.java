package mx.cea.ventanilla.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class SettingsTest {
    private final TestOffice office;
    private final Settings settings;

    SettingsTest(Dialect dialect) {
        office = new TestOffice(dialect);
        settings = office.app.settings();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatNobodySetHasItsStandardValue() {
        assertThat(settings.values().number(Setting.UNDO_SECONDS)).isEqualTo(10);
        assertThat(settings.values().dueDays("HIGH_CONSUMPTION")).isEqualTo(10);
    }

    @Test
    void aChangeIsInForceAtOnceForThoseWhoMayMakeIt() {
        assertThat(settings.change(office.ana, Map.of(Setting.UNDO_SECONDS, "20"))).isFalse();
        assertThat(settings.values().number(Setting.UNDO_SECONDS)).isEqualTo(10);

        assertThat(settings.change(office.supervisor, Map.of(Setting.UNDO_SECONDS, "20"))).isTrue();
        assertThat(settings.change(office.admin, Map.of(Setting.UNDO_SECONDS, "25"))).isTrue();
        assertThat(settings.values().number(Setting.UNDO_SECONDS)).isEqualTo(25);
    }

    @Test
    void otherHoursMoveTheDueTimesOfOpenRequests() {
        RequestId id = office.request(); // Monday 10:00, three days of nine hours
        assertThat(dueAt(id)).isEqualTo(MutableClock.instant("2026-06-18T10:00"));

        assertThat(settings.change(office.admin, Map.of(Setting.OFFICE_CLOSES, "18:00"))).isFalse();
        assertThat(settings.change(office.supervisor, Map.of(Setting.OFFICE_CLOSES, "18:00"))).isTrue();

        // three days of ten hours
        assertThat(dueAt(id)).isEqualTo(MutableClock.instant("2026-06-18T10:00"));
        assertThat(settings.change(office.supervisor, Map.of(Setting.OFFICE_OPENS, "09:00"))).isTrue();
        // three days of nine hours from nine
        assertThat(dueAt(id)).isEqualTo(MutableClock.instant("2026-06-18T10:00"));
        settings.changeAsProgram(Map.of(Setting.OFFICE_OPENS, "11:00"));
        assertThat(dueAt(id)).isEqualTo(MutableClock.instant("2026-06-17T18:00"));
    }

    private Instant dueAt(RequestId id) {
        return office.app.requestFiles().read(office.ana, id).orElseThrow().request().dueAt();
    }

    @Test
    void aWrongValueChangesNothingOfItsCompany() {
        assertThatThrownBy(() -> settings.change(
                        office.supervisor, Map.of(Setting.PHONE, "442 555 01 00", Setting.OFFICE_OPENS, "8 am")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.values().text(Setting.PHONE)).isEqualTo(Setting.PHONE.standard());
    }
}
