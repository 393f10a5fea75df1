package mx.cea.ventanilla.accounts.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// How wrong guesses at the register's data slow further ones (REG-2): the fifth within a quarter of an hour brings a
/// wait, and each one after it twice the wait before, an hour at most, until an hour has gone by without any. Whoever
/// guesses at a meter's nine digits makes some six tries an hour; pure.
///
/// @param guesses how many wrong ones are counted against the next
/// @param until   when the next may be compared; null where at once
record GuessPace(int guesses, @Nullable Instant until) {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    /// Older guesses can have no bearing on the next.
    static final Duration LOOKED_BACK = Duration.ofHours(48);

    /// @param wrong the times of the wrong guesses of [#LOOKED_BACK], the earliest first
    static GuessPace of(Collection<Instant> wrong, Instant now) {
        Deque<Instant> recent = new ArrayDeque<>();
        Duration wait = Duration.ZERO;
        int counted = 0;
        Instant until = Instant.MIN;
        for (Instant at : wrong) {
            if (!wait.isZero() && at.isAfter(until.plus(FORGOTTEN_AFTER))) {
                wait = Duration.ZERO;
                counted = 0;
                recent.clear();
            }
            while (!recent.isEmpty() && !recent.peekFirst().isAfter(at.minus(WINDOW))) {
                recent.removeFirst();
            }
            recent.addLast(at);
            if (wait.isZero() && recent.size() < FREE) {
                continue;
            }
            counted = wait.isZero() ? recent.size() : counted + 1;
            wait = wait.isZero() ? FIRST_WAIT : shorter(wait.multipliedBy(2), LONGEST_WAIT);
            until = at.plus(wait);
        }
        return until.isAfter(now) ? new GuessPace(counted, until) : new GuessPace(recent.size(), null);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
