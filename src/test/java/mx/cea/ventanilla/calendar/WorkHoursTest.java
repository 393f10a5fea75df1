package mx.cea.ventanilla.calendar;

import static mx.cea.ventanilla.calendar.Office.between;
import static mx.cea.ventanilla.calendar.Office.calendar;
import static mx.cea.ventanilla.calendar.Office.closed;
import static mx.cea.ventanilla.calendar.Office.guard;
import static mx.cea.ventanilla.calendar.Office.shortDay;
import static mx.cea.ventanilla.testing.MutableClock.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HOR-2: when office agents may take, answer and route.
class WorkHoursTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final OfficeDay TUESDAY =
            new OfficeDay.Open(between("2025-03-04T08:00", "2025-03-04T17:00"), null);

    @ParameterizedTest
    @CsvSource({"2025-03-04T08:00", "2025-03-04T12:00", "2025-03-04T16:59:59"})
    void workIsOpenInOfficeHours(String now) {
        assertThat(check(calendar(), now, null)).isEqualTo(new WorkHours.Open(instant("2025-03-04T17:00")));
    }

    @Test
    void nothingIsTakenOutsideThem() {
        assertThat(check(calendar(), "2025-03-04T07:59:59", null))
                .isEqualTo(new WorkHours.Closed(instant("2025-03-04T08:00"), TUESDAY));
        assertThat(check(calendar(), "2025-03-04T17:00", null))
                .isEqualTo(new WorkHours.Closed(instant("2025-03-05T08:00"), TUESDAY));
    }

    @Test
    void aRefusalSaysWhatTheDayIs() {
        assertThat(check(calendar(), "2025-03-15T11:00", null))
                .isEqualTo(new WorkHours.Closed(instant("2025-03-18T08:00"), new OfficeDay.Weekend()));
        assertThat(check(calendar(), "2025-03-17T11:00", null))
                .isEqualTo(new WorkHours.Closed(
                        instant("2025-03-18T08:00"),
                        new OfficeDay.StatutoryRest(new StatutoryHolidays.Holiday(
                                LocalDate.parse("2025-03-17"), StatutoryHoliday.JUAREZ))));
        assertThat(check(calendar(closed("2025-03-04", "2025-03-04", "Fumigación")), "2025-03-04T11:00", null))
                .isEqualTo(new WorkHours.Closed(instant("2025-03-05T08:00"), new OfficeDay.Closed("Fumigación")));
    }

    @ParameterizedTest(name = "held since {0}, at {1}")
    @CsvSource({
        "2025-03-04T16:59:59, 2025-03-04T17:00",
        "2025-03-04T09:00, 2025-03-04T17:29:59",
        "2025-03-03T09:00, 2025-03-04T17:10", // held at closing, though taken the day before
    })
    void aRequestHeldAtClosingMayBeFinishedForHalfAnHour(String heldSince, String now) {
        assertThat(check(calendar(), now, heldSince)).isEqualTo(new WorkHours.Grace(instant("2025-03-04T17:30")));
    }

    @ParameterizedTest(name = "held since {0}, at {1}")
    @CsvSource({
        "2025-03-04T09:00, 2025-03-04T17:30", // the half hour is over
        "2025-03-04T17:00, 2025-03-04T17:10", // not held before closing
        "2025-03-03T09:00, 2025-03-04T07:50", // before opening there is no grace
        "2025-03-07T09:00, 2025-03-08T17:10", // nor on a Saturday
        "2025-03-14T09:00, 2025-03-17T17:10", // nor on a holiday
    })
    void otherwiseItMayNot(String heldSince, String now) {
        assertThat(check(calendar(), now, heldSince)).isInstanceOf(WorkHours.Closed.class);
    }

    @Test
    void theGraceFollowsAClosedAfternoon() {
        BusinessCalendar calendar = calendar(shortDay("2025-12-24", "08:00", "13:00", "Nochebuena"));

        assertThat(check(calendar, "2025-12-24T13:15", "2025-12-24T12:00"))
                .isEqualTo(new WorkHours.Grace(instant("2025-12-24T13:30")));
        assertThat(check(calendar, "2025-12-24T17:15", "2025-12-24T12:00")).isInstanceOf(WorkHours.Closed.class);
    }

    @Test
    void noGraceIsASettingToo() {
        assertThat(WorkHours.check(
                        calendar(), instant("2025-03-04T17:00"), instant("2025-03-04T09:00"), Duration.ZERO))
                .isInstanceOf(WorkHours.Closed.class);
    }

    @Test
    void aGuardOpensWorkAtNightOnWeekendsAndOnHolidays() {
        BusinessCalendar calendar = calendar(
                guard("2025-03-15T09:00", "2025-03-18T00:00", "Fuga en la red primaria"),
                guard("2025-03-15T10:00", "2025-03-15T12:00", "Refuerzo"));

        WorkHours open = new WorkHours.Guard("Fuga en la red primaria", instant("2025-03-18T00:00"));
        assertThat(check(calendar, "2025-03-15T09:00", null)).isEqualTo(open);
        assertThat(check(calendar, "2025-03-15T11:00", null)).as("the longer of two").isEqualTo(open);
        assertThat(check(calendar, "2025-03-17T23:59", null)).isEqualTo(open);
        assertThat(check(calendar, "2025-03-15T08:59", null)).isInstanceOf(WorkHours.Closed.class);
        assertThat(check(calendar, "2025-03-18T00:00", null)).isInstanceOf(WorkHours.Closed.class);
    }

    @Test
    void whatIsHeldWhenAGuardEndsMayBeFinishedToo() {
        BusinessCalendar calendar = calendar(guard("2025-03-08T09:00", "2025-03-08T14:00", "Contingencia"));

        assertThat(check(calendar, "2025-03-08T14:10", "2025-03-08T13:50"))
                .isEqualTo(new WorkHours.Grace(instant("2025-03-08T14:30")));
        assertThat(check(calendar, "2025-03-08T14:30", "2025-03-08T13:50")).isInstanceOf(WorkHours.Closed.class);
        assertThat(check(calendar, "2025-03-08T14:10", null)).isInstanceOf(WorkHours.Closed.class);
    }

    @Test
    void aGuardRightAfterClosingAllowsMoreThanTheGrace() {
        BusinessCalendar calendar = calendar(guard("2025-03-04T17:00", "2025-03-04T20:00", "Contingencia"));

        assertThat(check(calendar, "2025-03-04T17:10", "2025-03-04T16:00"))
                .isEqualTo(new WorkHours.Guard("Contingencia", instant("2025-03-04T20:00")));
    }

    private static WorkHours check(BusinessCalendar calendar, String now, @Nullable String heldSince) {
        return WorkHours.check(calendar, instant(now), heldSince == null ? null : instant(heldSince), HALF_HOUR);
    }
}
