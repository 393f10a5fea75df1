package mx.cea.ventanilla.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When to try again after a temporary failure: each wait twice the one before up to a limit, with jitter, so that
/// after an outage not all messages and workers come at the same moment.
///
/// @param first       the wait after the first attempt, before jitter
/// @param longest     what no wait exceeds, before jitter
/// @param jitter      by which share a wait may be shorter or longer, from 0 to under 1
/// @param maxAttempts how often to try in all, at least once
public record RetryPolicy(Duration first, Duration longest, double jitter, int maxAttempts) {

    /// Tries for about three days, so that a server that is down over a long weekend loses nothing.
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(30), Duration.ofHours(2), 0.2, 45);

    /// @throws IllegalArgumentException if a value is out of its range
    public RetryPolicy {
        if (!first.isPositive() || longest.compareTo(first) < 0 || jitter < 0 || jitter >= 1 || maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "no policy: " + first + ", " + longest + ", " + jitter + ", " + maxAttempts);
        }
    }

    /// How long to wait after that many attempts, or empty when they were enough.
    ///
    /// @param attempts how many failed so far, at least one
    public Optional<Duration> delayAfter(int attempts, RandomGenerator random) {
        if (attempts >= maxAttempts) {
            return Optional.empty();
        }
        double doubled = first.toMillis() * Math.pow(2, Math.max(0, attempts - 1));
        double wait = Math.min(doubled, (double) longest.toMillis());
        double share = 1 + jitter * (2 * random.nextDouble() - 1);
        return Optional.of(Duration.ofMillis(Math.round(wait * share)));
    }
}
