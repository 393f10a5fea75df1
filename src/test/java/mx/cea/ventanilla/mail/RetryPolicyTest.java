package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy EXACT = new RetryPolicy(Duration.ofSeconds(30), Duration.ofMinutes(5), 0, 8);
    private static final RetryPolicy JITTERED = new RetryPolicy(Duration.ofSeconds(30), Duration.ofMinutes(5), 0.2, 8);

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToALimit() {
        long[] seconds = {30, 60, 120, 240, 300, 300, 300};
        for (int attempts = 1; attempts <= seconds.length; attempts++) {
            assertThat(EXACT.delayAfter(attempts, new Random(1))).hasValue(Duration.ofSeconds(seconds[attempts - 1]));
        }
    }

    @Test
    void afterTheLastAttemptThereIsNoOther() {
        assertThat(EXACT.delayAfter(8, new Random(1))).isEmpty();
        assertThat(EXACT.delayAfter(9, new Random(1))).isEmpty();
    }

    @Test
    void jitterSpreadsTheWaitsWithinItsShareAndRepeatsWithItsSeed() {
        Random random = new Random(42);
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Duration wait = JITTERED.delayAfter(2, random).orElseThrow();
            assertThat(wait).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
            waits.add(wait);
        }
        assertThat(waits).hasSizeGreaterThan(150);
        assertThat(JITTERED.delayAfter(2, new Random(7))).isEqualTo(JITTERED.delayAfter(2, new Random(7)));
    }

    @Test
    void theDefaultOutlastsALongWeekend() {
        Duration total = Duration.ZERO;
        int attempts = 1;
        for (var wait = RetryPolicy.DEFAULT.delayAfter(attempts, new Random(3)); wait.isPresent();
                wait = RetryPolicy.DEFAULT.delayAfter(++attempts, new Random(3))) {
            total = total.plus(wait.get());
        }
        assertThat(total).isBetween(Duration.ofHours(60), Duration.ofHours(96));
    }

    @Test
    void impossiblePoliciesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofMinutes(1), 0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(Duration.ofMinutes(2), Duration.ofMinutes(1), 0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 1, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0, 0));
    }
}
