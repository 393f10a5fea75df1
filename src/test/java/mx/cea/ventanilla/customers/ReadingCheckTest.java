package mx.cea.ventanilla.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.contracts.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCheckTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    /// Thirteen readings, 15 m³ every month, the last of 5 June 2026 at 1195.
    private static List<Reading> steady() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 12; i >= 0; i--) {
            readings.add(new Reading(LocalDate.parse("2026-06-05").minusMonths(i), 1_195 - 15L * i, 15, false));
        }
        return readings;
    }

    private static List<ReadingWarning.Kind> kinds(long value, String readOn, List<Reading> readings) {
        return ReadingCheck.warnings(value, LocalDate.parse(readOn), TODAY, readings, List.of()).stream()
                .map(ReadingWarning::kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "1195, 2026-06-15, -",            // nothing used
        "1200, 2026-06-15, -",            // five in ten days
        "1209, 2026-06-15, -",            // nearly three times the usual, but only nine more than it
        "1210, 2026-06-15, JUMP",
        "1194, 2026-06-15, LOWER",
        "0,    2026-06-15, LOWER",
        "1185, 2026-05-20, NOT_THE_LAST", // between two readings
        "1179, 2026-05-20, LOWER NOT_THE_LAST",
        "1300, 2026-05-20, JUMP NOT_THE_LAST",
        "900,  2020-01-01, OLD NOT_THE_LAST",
    })
    void saysWhatDoesNotFit(long value, String readOn, String expected) {
        assertThat(kinds(value, readOn, steady()))
                .containsExactlyElementsOf(expected == null
                        ? List.of()
                        : List.of(expected.split(" ")).stream().map(ReadingWarning.Kind::valueOf).toList());
    }

    @Test
    void aJumpSaysByHowMuchAgainstTheUsual() {
        assertThat(ReadingCheck.warnings(1_300, TODAY, TODAY, steady(), List.of()))
                .containsExactly(new ReadingWarning.Jump(105, 5, 10));
    }

    @Test
    void oneLeakDoesNotMakeALeakUsual() {
        List<Reading> readings = steady();
        readings.add(new Reading(LocalDate.parse("2026-06-06"), 1_500, 305, false));

        assertThat(kinds(1_600, "2026-06-15", readings)).containsExactly(ReadingWarning.Kind.JUMP);
    }

    @Test
    void withoutHistoryNothingIsUsualAndOnlyAnOldDateIsOdd() {
        assertThat(kinds(5_000, "2026-06-15", List.of())).isEmpty();
        assertThat(kinds(5_000, "2026-06-15", steady().subList(0, 1))).isEmpty();
        assertThat(kinds(5_000, "2026-01-15", List.of())).containsExactly(ReadingWarning.Kind.OLD);
    }

    @Test
    void twoReadingsOfTheSameDayAreOneTooMany() {
        ReportedReading earlier = new ReportedReading(
                1, 1_199, TODAY, Instant.parse("2026-06-15T16:00:00Z"), "Ana", null, Set.of(), null, null);

        assertThat(ReadingCheck.warnings(1_200, TODAY, TODAY, steady(), List.of(earlier)))
                .containsExactly(new ReadingWarning.Repeated(earlier));
        assertThat(ReadingCheck.warnings(1_200, TODAY.minusDays(1), TODAY, steady(), List.of(earlier))).isEmpty();
    }
}
