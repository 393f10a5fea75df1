package mx.cea.ventanilla.requests.ui;

import static mx.cea.ventanilla.testing.MutableClock.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.calendar.OfficeHours;
import mx.cea.ventanilla.calendar.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// HOR-2, HOR-2b, CON-8: a due time explains itself.
@ExtendWith(ApplicationExtension.class)
class DueExplanationTest {
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            OfficeHours.OF_THE_RULES,
            List.of(
                    new DayException.Closed(
                            LocalDate.parse("2025-03-18"), LocalDate.parse("2025-03-19"), "Mudanza del archivo"),
                    new DayException.ShortDay(
                            LocalDate.parse("2025-03-20"),
                            LocalDate.parse("2025-03-20"),
                            LocalTime.of(8, 0),
                            LocalTime.of(12, 0),
                            "Asamblea")));

    @Test
    void everyDayThatCountsOrDoesNotHasALine() {
        DueTime due = DueTime.of(CALENDAR, instant("2025-03-14T18:00"), 1, List.of());

        assertThat(DueLines.of(due))
                .extracting(DueLines.Line::text)
                .containsExactly(
                        "vie 14 mar: Recibida a las 18:00, fuera de horario; cuenta desde jue 20 mar, 8:00 (HOR-2)",
                        "sáb 15 mar a dom 16 mar: Fin de semana: no cuenta (HOR-2)",
                        "lun 17 mar: Natalicio de Benito Juárez: no cuenta (HOR-2b)",
                        "mar 18 mar a mié 19 mar: Mudanza del archivo: día inhábil, no cuenta (HOR-2b)",
                        "jue 20 mar: Horario reducido, de 8:00 a 12:00: Asamblea (HOR-2b)",
                        "jue 20 mar: de 8:00 a 12:00, 4 h (HOR-2)",
                        "vie 21 mar: de 8:00 a 13:00, 5 h (HOR-2)",
                        "vie 21 mar: Vence a las 13:00 (HOR-2)");
        assertThat(DueLines.counted(due)).isEqualTo("Tiempo hábil contado: 9 h");
    }

    @Test
    void pausesSayWhatWasWaitedForAndWhatTheyKeptFromCounting() {
        Pause pause = new Pause(instant("2025-03-04T12:00"), instant("2025-03-07T09:00"), "el recibo");

        DueTime due = DueTime.of(CALENDAR, instant("2025-03-04T10:00"), 1, List.of(pause));

        assertThat(DueLines.of(due))
                .extracting(DueLines.Line::text)
                .contains("mar 4 mar a vie 7 mar: En pausa, en espera del cliente: el recibo (sin contar 24 h) (CON-8)");
    }

    @Test
    void aStoppedClockSaysWhatIsLeft() throws ExecutionException, InterruptedException {
        Pause pause = new Pause(instant("2025-03-04T12:00"), null, "el recibo");
        DueTime due = DueTime.of(CALENDAR, instant("2025-03-04T10:00"), 1, List.of(pause));

        DueExplanation shown = WaitForAsyncUtils.asyncFx(() -> {
                    DueExplanation made = new DueExplanation(due, LocalDate.parse("2025-03-05"));
                    new Scene(made);
                    return made;
                })
                .get();

        assertThat(shown.getChildren().getFirst())
                .isInstanceOfSatisfying(
                        Label.class,
                        title -> assertThat(title.getText())
                                .isEqualTo("En pausa: al responder el cliente quedarán 7 h"));
        assertThat(shown.getAccessibleText())
                .contains("mar 4 mar: Desde las 12:00 en espera del cliente: el recibo (quedan 7 h) (CON-8)");
    }
}
