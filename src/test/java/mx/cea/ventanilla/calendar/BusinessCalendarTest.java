package mx.cea.ventanilla.calendar;

import static mx.cea.ventanilla.calendar.Office.between;
import static mx.cea.ventanilla.calendar.Office.calendar;
import static mx.cea.ventanilla.calendar.Office.closed;
import static mx.cea.ventanilla.calendar.Office.guard;
import static mx.cea.ventanilla.calendar.Office.shortDay;
import static mx.cea.ventanilla.testing.MutableClock.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HOR-2, HOR-2b: the office's hours and business days.
class BusinessCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-04T07:59:59, false",
        "2025-03-04T08:00, true",
        "2025-03-04T16:59:59, true",
        "2025-03-04T17:00, false",
        "2025-03-08T10:00, false", // Saturday
        "2025-03-09T10:00, false", // Sunday
        "2025-03-17T10:00, false", // third Monday of March
        "2024-10-01T10:00, false", // change of the Executive
        "2025-10-01T10:00, true",
    })
    void opensFromEightToFiveOnWorkingDays(String when, boolean open) {
        assertThat(calendar().isOpen(instant(when))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-04T10:00, 2025-03-04T10:00",
        "2025-03-04T06:00, 2025-03-04T08:00",
        "2025-03-04T17:00, 2025-03-05T08:00",
        "2025-03-14T17:00, 2025-03-18T08:00", // Friday before the Monday of Juárez
        "2025-12-24T23:00, 2025-12-26T08:00",
        "2027-04-30T18:00, 2027-05-03T08:00", // 1 May on a Saturday
    })
    void findsTheNextOpening(String from, String opening) {
        assertThat(calendar().nextOpening(instant(from))).isEqualTo(instant(opening));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2025-03-04T10:00, 1, 2025-03-05T10:00",
        "2025-03-04T08:00, 1, 2025-03-04T17:00",
        "2025-03-04T07:59, 1, 2025-03-04T17:00",
        "2025-03-03T18:00, 1, 2025-03-04T17:00",
        "2025-03-07T15:30, 1, 2025-03-10T15:30", // over a weekend
        "2025-03-14T16:00, 1, 2025-03-18T16:00", // over a weekend and the Monday of Juárez
        "2025-03-15T12:00, 1, 2025-03-18T17:00",
        "2024-09-30T16:00, 1, 2024-10-02T16:00", // 1 October 2024
        "2025-09-30T16:00, 1, 2025-10-01T16:00",
        "2030-09-30T16:00, 1, 2030-10-02T16:00", // 1 October 2030
        "2025-12-24T12:00, 2, 2025-12-29T12:00",
        "2025-12-31T09:00, 1, 2026-01-02T09:00",
        "2026-04-30T10:00, 1, 2026-05-04T10:00", // 1 May on a Friday
        "2025-09-01T08:00, 10, 2025-09-12T17:00",
        "2025-09-12T17:00, 2, 2025-09-17T17:00", // received at the instant of closing
        "2028-02-04T11:00, 3, 2028-02-10T11:00", // the latest first Monday of February
    })
    void addsBusinessDays(String start, int days, String due) {
        assertThat(calendar().plusBusinessDays(instant(start), days)).isEqualTo(instant(due));
    }

    @Test
    void noBusinessDaysEndAtTheNextOpening() {
        assertThat(calendar().plusBusinessDays(instant("2025-03-08T10:00"), 0)).isEqualTo(instant("2025-03-10T08:00"));
    }

    @Test
    void theHoursFollowTheWallClockInSummerAndWinter() {
        assertThat(calendar().nextOpening(Instant.parse("2021-07-07T06:00:00Z")))
                .as("with daylight saving time, still in force in 2021")
                .isEqualTo(Instant.parse("2021-07-07T13:00:00Z"));
        assertThat(calendar().nextOpening(Instant.parse("2021-01-06T07:00:00Z")))
                .isEqualTo(Instant.parse("2021-01-06T14:00:00Z"));
        assertThat(calendar().nextOpening(Instant.parse("2025-07-09T07:00:00Z")))
                .as("abolished in 2022")
                .isEqualTo(Instant.parse("2025-07-09T14:00:00Z"));
    }

    @Test
    void aChangeOfTheClockOverTheWeekendCostsNoBusinessTime() {
        Instant friday = Instant.parse("2021-04-02T22:00:00Z"); // 16:00, UTC-6
        Instant monday = Instant.parse("2021-04-05T21:00:00Z"); // 16:00, UTC-5

        assertThat(calendar().plusBusinessDays(friday, 1)).isEqualTo(monday);
        assertThat(calendar().businessTimeBetween(friday, monday)).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void aClosedSpanDoesNotCount() {
        BusinessCalendar calendar = calendar(closed("2025-12-22", "2026-01-02", "Vacaciones"));

        assertThat(calendar.day(LocalDate.parse("2025-12-22"))).isEqualTo(new OfficeDay.Closed("Vacaciones"));
        assertThat(calendar.day(LocalDate.parse("2026-01-02"))).isEqualTo(new OfficeDay.Closed("Vacaciones"));
        assertThat(calendar.plusBusinessDays(instant("2025-12-19T12:00"), 1)).isEqualTo(instant("2026-01-05T12:00"));
    }

    @Test
    void aClosedAfternoonGivesOnlyItsRealHours() {
        BusinessCalendar calendar = calendar(shortDay("2025-12-24", "08:00", "13:00", "Nochebuena"));

        assertThat(calendar.day(LocalDate.parse("2025-12-24")))
                .isEqualTo(new OfficeDay.Open(between("2025-12-24T08:00", "2025-12-24T13:00"), "Nochebuena"));
        assertThat(calendar.plusBusinessDays(instant("2025-12-24T10:00"), 1)).isEqualTo(instant("2025-12-26T14:00"));
        assertThat(calendar.isOpen(instant("2025-12-24T13:00"))).isFalse();
    }

    @Test
    void theNarrowestOfSeveralExceptionsHolds() {
        BusinessCalendar calendar = calendar(
                shortDay("2025-03-04", "10:00", "17:00", "Simulacro"),
                shortDay("2025-03-04", "07:00", "14:00", "Asamblea"),
                shortDay("2025-03-05", "08:00", "12:00", "Asamblea"),
                closed("2025-03-05", "2025-03-05", "Fumigación"),
                shortDay("2025-03-06", "08:00", "12:00", "Asamblea"),
                shortDay("2025-03-06", "12:00", "17:00", "Simulacro"));

        assertThat(calendar.day(LocalDate.parse("2025-03-04")))
                .isEqualTo(new OfficeDay.Open(
                        between("2025-03-04T10:00", "2025-03-04T14:00"), "Simulacro; Asamblea"));
        assertThat(calendar.day(LocalDate.parse("2025-03-05"))).isEqualTo(new OfficeDay.Closed("Fumigación"));
        assertThat(calendar.day(LocalDate.parse("2025-03-06")))
                .as("nothing is left of it")
                .isEqualTo(new OfficeDay.Closed("Asamblea; Simulacro"));
    }

    @Test
    void hoursWiderThanTheOfficesChangeNothing() {
        BusinessCalendar calendar = calendar(shortDay("2025-03-04", "06:00", "22:00", "Jornada extendida"));

        assertThat(calendar.day(LocalDate.parse("2025-03-04")))
                .isEqualTo(new OfficeDay.Open(between("2025-03-04T08:00", "2025-03-04T17:00"), null));
    }

    @Test
    void aGuardIsNotBusinessTime() {
        BusinessCalendar calendar = calendar(guard("2025-03-08T09:00", "2025-03-08T14:00", "Contingencia"));

        assertThat(calendar.isOpen(instant("2025-03-08T10:00"))).isFalse();
        assertThat(calendar.businessTimeBetween(instant("2025-03-08T00:00"), instant("2025-03-09T00:00")))
                .isZero();
    }

    @Test
    void theHoursComeFromTheSettings() {
        BusinessCalendar calendar =
                new BusinessCalendar(new OfficeHours(LocalTime.of(9, 0), LocalTime.of(13, 0)), List.of());

        assertThat(calendar.plusBusinessDays(instant("2025-03-07T10:00"), 2)).isEqualTo(instant("2025-03-11T10:00"));
    }

    @Test
    void businessTimeBackwardsIsNegative() {
        assertThat(calendar().businessTimeBetween(instant("2025-03-05T09:00"), instant("2025-03-04T16:00")))
                .isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void aCalendarWithNothingOpenIsRefusedInsteadOfSearchedForEver() {
        BusinessCalendar calendar = calendar(closed("2025-03-04", "2999-12-31", "Error de captura"));

        assertThatIllegalStateException().isThrownBy(() -> calendar.nextOpening(instant("2025-03-04T10:00")));
        assertThatIllegalStateException().isThrownBy(() -> calendar.plusBusinessDays(instant("2025-03-03T16:00"), 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> calendar().plusBusinessDays(instant("2025-03-03T16:00"), Integer.MAX_VALUE));
    }

    @Test
    void badInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar().plusBusinessTime(instant("2025-03-04T10:00"), Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> closed("2025-03-05", "2025-03-04", "Fumigación"));
        assertThatIllegalArgumentException().isThrownBy(() -> closed("2025-03-04", "2025-03-04", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shortDay("2025-03-04", "13:00", "13:00", "Asamblea"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard("2025-03-04T20:00", "2025-03-04T20:00", "Contingencia"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfficeHours(LocalTime.NOON, LocalTime.NOON));
    }
}
