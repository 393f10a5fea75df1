package mx.cea.ventanilla.calendar;

import static mx.cea.ventanilla.calendar.Office.between;
import static mx.cea.ventanilla.calendar.Office.calendar;
import static mx.cea.ventanilla.calendar.Office.closed;
import static mx.cea.ventanilla.calendar.Office.shortDay;
import static mx.cea.ventanilla.testing.MutableClock.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HOR-2, HOR-2b: due times, their explanation and their light.
class DueTimeTest {

    @Test
    void aRequestReceivedInHoursCountsFromThatMoment() {
        DueTime due = DueTime.of(calendar(), instant("2025-03-04T10:00"), 1, List.of());

        assertThat(due.start()).isEqualTo(instant("2025-03-04T10:00"));
        assertThat(due.due()).isEqualTo(instant("2025-03-05T10:00"));
        assertThat(due.explanation())
                .containsExactly(
                        new DueStep.Received(instant("2025-03-04T10:00"), instant("2025-03-04T10:00")),
                        counted("2025-03-04", "10:00", "17:00"),
                        counted("2025-03-05", "08:00", "10:00"),
                        new DueStep.Due(instant("2025-03-05T10:00")));
    }

    @Test
    void theExplanationNamesEveryDayThatDoesNotCountAndWhy() {
        BusinessCalendar calendar = calendar(
                closed("2025-03-18", "2025-03-19", "Mudanza del archivo"),
                shortDay("2025-03-20", "08:00", "12:00", "Asamblea"));

        DueTime due = DueTime.of(calendar, instant("2025-03-14T18:00"), 1, List.of());

        assertThat(due.explanation())
                .containsExactly(
                        new DueStep.Received(instant("2025-03-14T18:00"), instant("2025-03-20T08:00")),
                        skipped("2025-03-15", "2025-03-16", new OfficeDay.Weekend()),
                        skipped(
                                "2025-03-17",
                                "2025-03-17",
                                new OfficeDay.StatutoryRest(new StatutoryHolidays.Holiday(
                                        LocalDate.parse("2025-03-17"), StatutoryHoliday.JUAREZ))),
                        skipped("2025-03-18", "2025-03-19", new OfficeDay.Closed("Mudanza del archivo")),
                        new DueStep.Shortened(
                                LocalDate.parse("2025-03-20"),
                                between("2025-03-20T08:00", "2025-03-20T12:00"),
                                "Asamblea"),
                        counted("2025-03-20", "08:00", "12:00"),
                        counted("2025-03-21", "08:00", "13:00"),
                        new DueStep.Due(instant("2025-03-21T13:00")));
    }

    @Test
    void receiptOutOfHoursIsToldFromReceiptInHours() {
        assertThat(new DueStep.Received(instant("2025-03-04T07:00"), instant("2025-03-04T08:00")).outOfHours())
                .isTrue();
        assertThat(new DueStep.Received(instant("2025-03-04T09:00"), instant("2025-03-04T09:00")).outOfHours())
                .isFalse();
    }

    @Test
    void aPauseStopsTheClockAndIsShownWithTheTimeItCost() {
        Pause pause = pause("2025-03-04T12:00", "2025-03-07T09:00", "Falta el recibo");

        DueTime due = DueTime.of(calendar(), instant("2025-03-04T10:00"), 1, List.of(pause));

        assertThat(due.due()).isEqualTo(instant("2025-03-07T16:00"));
        assertThat(due.explanation())
                .containsExactly(
                        new DueStep.Received(instant("2025-03-04T10:00"), instant("2025-03-04T10:00")),
                        counted("2025-03-04", "10:00", "12:00"),
                        new DueStep.Paused(
                                between("2025-03-04T12:00", "2025-03-07T09:00"),
                                "Falta el recibo",
                                Duration.ofHours(5 + 9 + 9 + 1)),
                        counted("2025-03-07", "09:00", "16:00"),
                        new DueStep.Due(instant("2025-03-07T16:00")));
    }

    @Test
    void aPauseThatLastsLeavesNoDueTimeButWhatIsLeft() {
        Pause pause = pause("2025-03-05T09:00", null, "Falta la fecha de pago");

        DueTime due = DueTime.of(calendar(), instant("2025-03-04T10:00"), 2, List.of(pause));

        assertThat(due.due()).isNull();
        assertThat(due.businessTimeLeft(calendar(), instant("2025-04-01T12:00"))).isEqualTo(Duration.ofHours(10));
        assertThat(due.trafficLight(instant("2025-04-01T12:00"))).isEqualTo(TrafficLight.PAUSED);
        assertThat(due.explanation())
                .containsExactly(
                        new DueStep.Received(instant("2025-03-04T10:00"), instant("2025-03-04T10:00")),
                        counted("2025-03-04", "10:00", "17:00"),
                        counted("2025-03-05", "08:00", "09:00"),
                        new DueStep.Waiting(
                                instant("2025-03-05T09:00"), "Falta la fecha de pago", Duration.ofHours(10)));
    }

    @ParameterizedTest(name = "paused from {0} to {1}: due {2}")
    @CsvSource({
        "2025-03-08T10:00, 2025-03-09T10:00, 2025-03-10T10:00", // over the weekend costs nothing
        "2025-03-07T17:00, 2025-03-10T08:00, 2025-03-10T10:00",
        "2025-03-07T09:00, 2025-03-07T11:00, 2025-03-10T11:00", // begun before the receipt
        "2025-03-06T09:00, 2025-03-06T11:00, 2025-03-10T10:00", // wholly before it
        "2025-03-07T16:00, 2025-03-10T08:30, 2025-03-10T11:30",
        "2025-03-10T10:00, 2025-03-12T10:00, 2025-03-10T10:00", // begun at the due time
        "2025-03-10T12:00, , 2025-03-10T10:00", // begun when overdue: stays overdue
        "2025-03-07T12:00, 2025-03-07T12:00, 2025-03-10T10:00",
    })
    void aPauseCostsTheBusinessTimeThatItCovers(String from, @Nullable String to, String due) {
        assertThat(DueTime.of(calendar(), instant("2025-03-07T10:00"), 1, List.of(pause(from, to, "Falta el recibo")))
                        .due())
                .isEqualTo(instant(due));
    }

    @Test
    void overlappingPausesCountOnceWhateverTheirOrder() {
        Pause first = pause("2025-03-04T11:00", "2025-03-04T14:00", "Falta el recibo");
        Pause second = pause("2025-03-04T12:00", "2025-03-04T15:00", "Falta la fecha");
        Pause inside = pause("2025-03-04T12:30", "2025-03-04T13:00", "Falta el domicilio");

        DueTime due = DueTime.of(calendar(), instant("2025-03-04T10:00"), 1, List.of(inside, second, first));

        assertThat(due.due()).isEqualTo(instant("2025-03-05T14:00"));
        assertThat(due.explanation())
                .filteredOn(DueStep.Paused.class::isInstance)
                .containsExactly(
                        new DueStep.Paused(
                                between("2025-03-04T11:00", "2025-03-04T14:00"),
                                "Falta el recibo",
                                Duration.ofHours(3)),
                        new DueStep.Paused(
                                between("2025-03-04T12:00", "2025-03-04T15:00"),
                                "Falta la fecha",
                                Duration.ofHours(1)));
    }

    @Test
    void aDayIsNotNamedTwiceWherePausesCutIt() {
        DueTime due = DueTime.of(
                calendar(),
                instant("2025-03-07T10:00"),
                1,
                List.of(
                        pause("2025-03-08T10:00", "2025-03-08T11:00", "Falta el recibo"),
                        pause("2025-03-08T12:00", "2025-03-08T13:00", "Falta la fecha")));

        assertThat(due.explanation())
                .filteredOn(DueStep.Skipped.class::isInstance)
                .containsExactly(
                        skipped("2025-03-08", "2025-03-08", new OfficeDay.Weekend()),
                        skipped("2025-03-09", "2025-03-09", new OfficeDay.Weekend()));
    }

    @ParameterizedTest(name = "{0} days, at {1}: {2} h left, {3}")
    @CsvSource({
        // one day, 9 h: amber below 4 h
        "1, 2025-03-02T12:00, 9, GREEN",
        "1, 2025-03-03T12:59:59, 4, GREEN",
        "1, 2025-03-03T13:00, 4, GREEN",
        "1, 2025-03-03T13:00:01, 3, AMBER",
        "1, 2025-03-03T17:00, 0, AMBER",
        "1, 2025-03-03T17:00:01, 0, RED",
        "1, 2025-03-04T10:00, -2, RED",
        // three days, 27 h: amber below 6.75 h
        "3, 2025-03-05T10:15, 6, GREEN",
        "3, 2025-03-05T10:15:01, 6, AMBER",
        // ten days, 90 h: amber below 22.5 h
        "10, 2025-03-12T12:30, 22, GREEN",
        "10, 2025-03-12T12:30:01, 22, AMBER",
    })
    void theLightFollowsTheBusinessTimeLeft(int days, String now, long hoursLeft, TrafficLight light) {
        DueTime due = DueTime.of(calendar(), instant("2025-03-03T08:00"), days, List.of());

        assertThat(due.businessTimeLeft(calendar(), instant(now)).toHours()).isEqualTo(hoursLeft);
        assertThat(due.trafficLight(instant(now))).isEqualTo(light);
    }

    @Test
    void amberIsNeverMoreThanHalfOfAShortAllowance() {
        OfficeHours mornings = new OfficeHours(LocalTime.of(8, 0), LocalTime.of(12, 0));
        DueTime due = DueTime.of(
                new BusinessCalendar(mornings, List.of()), instant("2025-03-03T08:00"), 1, List.of());

        assertThat(due.trafficLight(instant("2025-03-03T10:00"))).isEqualTo(TrafficLight.GREEN);
        assertThat(due.trafficLight(instant("2025-03-03T10:00:01"))).isEqualTo(TrafficLight.AMBER);
    }

    @Test
    void badInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueTime.of(calendar(), instant("2025-03-03T08:00"), 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pause("2025-03-04T12:00", "2025-03-04T11:59", "Falta el recibo"));
    }

    private static Pause pause(String from, @Nullable String to, String reason) {
        return new Pause(instant(from), to == null ? null : instant(to), reason);
    }

    private static DueStep counted(String date, String from, String to) {
        return new DueStep.Counted(LocalDate.parse(date), between(date + "T" + from, date + "T" + to));
    }

    private static DueStep skipped(String from, String to, OfficeDay.Rest cause) {
        return new DueStep.Skipped(LocalDate.parse(from), LocalDate.parse(to), cause);
    }
}
