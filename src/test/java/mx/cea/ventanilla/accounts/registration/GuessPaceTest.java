package mx.cea.ventanilla.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GuessPaceTest {
    private static final Instant START = Instant.parse("2026-06-15T16:00:00Z");

    private static Instant minute(double minutes) {
        return START.plusMillis(Math.round(minutes * 60_000));
    }

    @Test
    void fourWrongGuessesCostNothing() {
        assertThat(GuessPace.of(List.of(START, minute(1), minute(2), minute(3)), minute(3)))
                .isEqualTo(new GuessPace(4, null));
    }

    @Test
    void theFifthWithinAQuarterOfAnHourBringsAWait() {
        assertThat(GuessPace.of(List.of(START, minute(1), minute(2), minute(3), minute(4)), minute(4)))
                .isEqualTo(new GuessPace(5, minute(4.5)));
    }

    @Test
    void whoErrsNowAndThenIsNotSlowed() {
        List<Instant> spread = List.of(START, minute(5), minute(10), minute(15), minute(20), minute(25), minute(30));

        assertThat(GuessPace.of(spread, minute(30)).until()).isNull();
    }

    @Test
    void eachFurtherGuessWaitsTwiceAsLongUpToAnHour() {
        List<Instant> wrong = new ArrayList<>(List.of(START, START, START, START));
        List<Duration> waits = new ArrayList<>();
        Instant at = START;
        for (int i = 0; i < 9; i++) {
            wrong.add(at);
            Instant until = Objects.requireNonNull(GuessPace.of(wrong, at).until());
            waits.add(Duration.between(at, until));
            at = until;
        }

        assertThat(waits).extracting(Duration::toSeconds)
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
    }

    @Test
    void anHourWithoutAnyForgets() {
        List<Instant> five = List.of(START, START, START, START, START);

        assertThat(GuessPace.of(with(five, minute(60)), minute(60)).until()).isEqualTo(minute(61));
        assertThat(GuessPace.of(with(five, minute(61)), minute(61))).isEqualTo(new GuessPace(1, null));
    }

    private static List<Instant> with(List<Instant> before, Instant last) {
        List<Instant> all = new ArrayList<>(before);
        all.add(last);
        return all;
    }
}
