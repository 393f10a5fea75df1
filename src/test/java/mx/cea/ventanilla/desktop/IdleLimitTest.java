package mx.cea.ventanilla.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.testing.MutableClock;
import org.junit.jupiter.api.Test;

class IdleLimitTest {
    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final List<String> locked = new ArrayList<>();
    private final IdleLimit idle = new IdleLimit(clock, Duration.ofMinutes(10), () -> locked.add("locked"));

    @Test
    void locksOnceNobodyTouchedTheWindowForTheLimit() {
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        idle.check();
        assertThat(locked).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        idle.check();
        assertThat(locked).hasSize(1);
    }

    @Test
    void everyTouchBeginsTheLimitAnew() {
        clock.advance(Duration.ofMinutes(9));
        idle.touched();
        clock.advance(Duration.ofMinutes(9));
        idle.check();

        assertThat(locked).isEmpty();
    }

    @Test
    void theFirstTouchAfterALongSleepLocksInsteadOfExtending() {
        clock.advance(Duration.ofHours(8));

        idle.touched();

        assertThat(locked).hasSize(1);
    }

    @Test
    void zeroNeverLocks() {
        idle.setLimit(Duration.ZERO);
        clock.advance(Duration.ofDays(1));

        idle.touched();

        assertThat(locked).isEmpty();
    }
}
