package mx.cea.ventanilla.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mx.cea.ventanilla.common.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's time, carried on between two askings by this computer's steady counter, which nobody can set back.
final class ServerClock implements Clock {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);
    private static final Duration ASK_EVERY = Duration.ofMinutes(1);
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(30);

    private record Mark(Instant server, long counter) {}

    private final Jdbi jdbi;
    private volatile Mark mark;

    private ServerClock(Jdbi jdbi, Mark first) {
        this.jdbi = jdbi;
        this.mark = first;
    }

    static ServerClock following(Jdbi jdbi) {
        Mark first = ask(jdbi);
        Duration apart = Duration.between(first.server(), Clock.system().now()).abs();
        if (apart.compareTo(WORTH_A_WORD) > 0) {
            LOG.info("This computer's clock is {} s from the server's; the server's counts", apart.toSeconds());
        }
        return new ServerClock(jdbi, first);
    }

    @Override
    public Instant now() {
        Mark m = mark;
        long passed = System.nanoTime() - m.counter();
        if (passed > ASK_EVERY.toNanos()) {
            m = again(m);
            passed = System.nanoTime() - m.counter();
        }
        return m.server().plusNanos(passed).truncatedTo(ChronoUnit.MICROS);
    }

    private synchronized Mark again(Mark seen) {
        if (mark == seen) {
            try {
                mark = ask(jdbi);
            } catch (JdbiException e) {
                // the counter carries on; asked again in a minute
                mark = new Mark(seen.server().plusNanos(System.nanoTime() - seen.counter()), System.nanoTime());
            }
        }
        return mark;
    }

    private static Mark ask(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            long before = System.nanoTime();
            Instant at = handle.createQuery("SELECT clock_timestamp()").mapTo(Instant.class).one();
            long after = System.nanoTime();
            return new Mark(at, before + (after - before) / 2);
        });
    }
}
