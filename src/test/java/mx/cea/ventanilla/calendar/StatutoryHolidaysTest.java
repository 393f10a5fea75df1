package mx.cea.ventanilla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import mx.cea.ventanilla.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HOR-2b: article 74 of the Ley Federal del Trabajo.
class StatutoryHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 02-05 03-18 05-01 09-16 10-01 11-18 12-25",
        "2025, 01-01 02-03 03-17 05-01 09-16 11-17 12-25",
        "2026, 01-01 02-02 03-16 05-01 09-16 11-16 12-25",
        "2027, 01-01 02-01 03-15 05-01 09-16 11-15 12-25",
        "2028, 01-01 02-07 03-20 05-01 09-16 11-20 12-25",
        "2029, 01-01 02-05 03-19 05-01 09-16 11-19 12-25",
        "2030, 01-01 02-04 03-18 05-01 09-16 10-01 11-18 12-25",
    })
    void aYearHasTheRestDaysOfTheLaw(int year, String dates) {
        assertThat(StatutoryHolidays.of(year))
                .extracting(StatutoryHolidays.Holiday::date)
                .containsExactlyElementsOf(Arrays.stream(dates.split(" "))
                        .map(date -> LocalDate.parse(year + "-" + date))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, NEW_YEAR",
        "2025-02-03, CONSTITUTION",
        "2025-03-17, JUAREZ",
        "2025-05-01, LABOUR",
        "2025-09-16, INDEPENDENCE",
        "2024-10-01, PRESIDENCY",
        "2030-10-01, PRESIDENCY",
        "2025-11-17, REVOLUTION",
        "2025-12-25, CHRISTMAS",
    })
    void aRestDayIsKnownByItsDate(LocalDate date, StatutoryHoliday name) {
        assertThat(StatutoryHolidays.on(date)).contains(new StatutoryHolidays.Holiday(date, name));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2025-02-05", // the anniversary itself, commemorated on Monday the 3rd
                "2025-03-21",
                "2025-11-20",
                "2018-10-01", // the Executive still changed in December
                "2025-10-01",
                "2029-10-01",
                "2030-12-01",
                "2027-05-03", // 1 May is a Saturday: the law does not move it
                "2025-04-18", // Good Friday is custom, not law
                "2025-11-02",
                "2025-12-12",
            })
    void anyOtherDayIsNone(LocalDate date) {
        assertThat(StatutoryHolidays.on(date)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StatutoryHoliday.class)
    void everyRestDayHasItsSpanishName(StatutoryHoliday name) {
        assertThat(Texts.get(name.messageKey())).isNotBlank();
    }

    @Test
    void theListOfAYearAndTheLookupByDateAgree() {
        for (LocalDate date = LocalDate.of(2018, 1, 1); date.getYear() < 2040; date = date.plusDays(1)) {
            LocalDate day = date;
            assertThat(StatutoryHolidays.on(day).stream().toList())
                    .isEqualTo(StatutoryHolidays.of(day.getYear()).stream()
                            .filter(holiday -> holiday.date().equals(day))
                            .toList());
        }
    }
}
