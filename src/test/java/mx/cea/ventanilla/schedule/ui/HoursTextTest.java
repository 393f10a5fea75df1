package mx.cea.ventanilla.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.cea.ventanilla.calendar.OfficeDay;
import mx.cea.ventanilla.calendar.StatutoryHoliday;
import mx.cea.ventanilla.calendar.StatutoryHolidays.Holiday;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.testing.MutableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HoursTextTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    static List<Arguments> hours() {
        OfficeDay holiday =
                new OfficeDay.StatutoryRest(new Holiday(LocalDate.parse("2026-09-16"), StatutoryHoliday.INDEPENDENCE));
        return List.of(
                Arguments.of(new WorkHours.Open(at("2026-06-15T17:00")), "Abierta hasta las 17:00"),
                Arguments.of(
                        new WorkHours.Grace(at("2026-06-15T17:30")),
                        "Cerrada: hasta las 17:30 se puede terminar lo tomado"),
                Arguments.of(
                        new WorkHours.Guard("Contingencia", at("2026-06-16T01:00")),
                        "Guardia hasta mañana a la 1:00: Contingencia"),
                Arguments.of(closed("2026-06-15T08:00", new OfficeDay.Weekend()), "Cerrada: abre a las 8:00"),
                Arguments.of(closed("2026-06-16T08:00", new OfficeDay.Weekend()), "Cerrada: abre mañana a las 8:00"),
                Arguments.of(
                        closed("2026-06-19T08:00", new OfficeDay.Weekend()), "Cerrada: abre el viernes a las 8:00"),
                Arguments.of(
                        closed("2026-06-22T08:00", new OfficeDay.Closed("Inventario")),
                        "Cerrada: abre el lunes 22 de junio a las 8:00 (Inventario)"),
                Arguments.of(
                        closed("2026-06-17T08:00", holiday),
                        "Cerrada: abre el miércoles a las 8:00 (Aniversario de la Independencia)"));
    }

    @ParameterizedTest
    @MethodSource("hours")
    void saysTheHoursAsOneSaysThemToday(WorkHours hours, String words) {
        assertThat(HoursText.of(hours, TODAY)).isEqualTo(words);
    }

    private static WorkHours closed(String opens, OfficeDay today) {
        return new WorkHours.Closed(at(opens), today);
    }

    private static Instant at(String wall) {
        return MutableClock.instant(wall);
    }
}
