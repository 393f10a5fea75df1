package mx.cea.ventanilla.calendar;

import static mx.cea.ventanilla.calendar.Office.between;
import static mx.cea.ventanilla.testing.MutableClock.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HOR-3: the calendar of those who never close.
class AroundTheClockTest {
    private final BusinessCalendar calendar = BusinessCalendar.aroundTheClock();

    @ParameterizedTest
    @CsvSource({
        // a Saturday night, New Year's Eve, the weekend of a holiday
        "2025-03-08T23:30, 1, 2025-03-09T23:30",
        "2025-12-31T22:00, 1, 2026-01-01T22:00",
        "2025-03-14T18:00, 3, 2025-03-17T18:00",
        "2025-03-04T00:00, 1, 2025-03-05T00:00",
    })
    void aDayIsTwentyFourHoursWhateverTheDay(String received, int days, String due) {
        assertThat(calendar.plusBusinessDays(instant(received), days)).isEqualTo(instant(due));
        assertThat(calendar.isOpen(instant(received))).isTrue();
        assertThat(calendar.businessTimeBetween(instant(received), instant(due))).isEqualTo(Duration.ofDays(days));
    }

    @Test
    void theExplanationIsOneStretchWithoutDaysLeftOut() {
        DueTime due = DueTime.of(calendar, instant("2025-03-14T18:00"), 3, List.of());

        assertThat(due.due()).isEqualTo(instant("2025-03-17T18:00"));
        assertThat(due.explanation())
                .containsExactly(
                        new DueStep.Received(instant("2025-03-14T18:00"), instant("2025-03-14T18:00")),
                        new DueStep.CountedAroundTheClock(between("2025-03-14T18:00", "2025-03-17T18:00")),
                        new DueStep.Due(instant("2025-03-17T18:00")));
    }

    @Test
    void aWaitForTheCustomerStopsItByNightToo() {
        Pause pause = new Pause(instant("2025-03-14T20:00"), instant("2025-03-15T02:00"), "La calle");

        DueTime due = DueTime.of(calendar, instant("2025-03-14T18:00"), 1, List.of(pause));

        assertThat(due.due()).isEqualTo(instant("2025-03-16T00:00"));
        assertThat(due.trafficLight(instant("2025-03-15T17:00"))).isEqualTo(TrafficLight.GREEN);
        assertThat(due.trafficLight(instant("2025-03-15T22:00"))).isEqualTo(TrafficLight.AMBER);
        assertThat(due.trafficLight(instant("2025-03-16T00:01"))).isEqualTo(TrafficLight.RED);
    }
}
