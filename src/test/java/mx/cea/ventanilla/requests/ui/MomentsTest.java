package mx.cea.ventanilla.requests.ui;

import static mx.cea.ventanilla.testing.MutableClock.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-06-16");

    @ParameterizedTest
    @CsvSource({
        "2026-06-16T13:40, hoy 13:40",
        "2026-06-15T09:05, ayer 9:05",
        "2026-06-17T08:00, mañana 8:00",
        "2026-06-19T08:00, viernes 8:00",
        "2026-06-22T08:00, lunes 8:00",
        "2026-06-23T08:00, 23 jun 8:00",
        "2026-06-14T08:00, 14 jun 8:00",
        "2025-06-14T08:00, 14 jun 2025 8:00",
    })
    void aMomentIsToldFromToday(String at, String told) {
        assertThat(Moments.of(instant(at), TUESDAY)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"PT9H, 9 h", "PT5H30M, 5 h 30 min", "PT45M, 45 min", "PT0S, 0 min"})
    void aLengthIsToldInHoursAndMinutes(Duration length, String told) {
        assertThat(Moments.length(length)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, hace un momento",
        "PT12M, hace 12 min",
        "PT3H59M, hace 3 h",
        "PT25H, hace 1 día",
        "PT50H, hace 2 días",
    })
    void thePastIsToldInItsLargestUnit(Duration past, String told) {
        assertThat(Moments.ago(instant("2026-06-16T10:00").minus(past), instant("2026-06-16T10:00")))
                .isEqualTo(told);
    }
}
