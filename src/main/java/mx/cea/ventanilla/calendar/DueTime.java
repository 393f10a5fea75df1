package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a request is due (HOR-2, HOR-2b), derived from its history, with the explanation that the window shows.
/// What "N business days" means is said in [BusinessCalendar].
public sealed interface DueTime {

    /// From when it counts: when it was received, or the next opening.
    Instant start();

    /// The instant at which the allowance runs out; null while the clock is stopped.
    @Nullable Instant due();

    /// The lines that lead to the result, in the order of time. Their counted hours sum up to the allowance, or to
    /// what has been used of it while the clock is stopped.
    List<DueStep> explanation();

    /// The business time that is left at an instant; negative by as much as it is overdue.
    ///
    /// @param now not before the last pause of the history
    Duration businessTimeLeft(BusinessCalendar calendar, Instant now);

    /// The light for the queue at an instant.
    TrafficLight trafficLight(Instant now);

    /// The clock runs, or has run out.
    ///
    /// @param amberFrom the instant after which little time is left (see [TrafficLight#AMBER])
    record Running(Instant start, Instant amberFrom, Instant due, List<DueStep> explanation) implements DueTime {
        public Running {
            explanation = List.copyOf(explanation);
        }

        @Override
        public Duration businessTimeLeft(BusinessCalendar calendar, Instant now) {
            return calendar.businessTimeBetween(now, due);
        }

        @Override
        public TrafficLight trafficLight(Instant now) {
            if (now.isAfter(due)) {
                return TrafficLight.RED;
            }
            return now.isAfter(amberFrom) ? TrafficLight.AMBER : TrafficLight.GREEN;
        }
    }

    /// The clock is stopped.
    ///
    /// @param since when the pause began that still lasts
    /// @param reason what is waited for
    /// @param left the business time that will be left when it ends; always more than zero
    record Stopped(Instant start, Instant since, String reason, Duration left, List<DueStep> explanation)
            implements DueTime {
        public Stopped {
            explanation = List.copyOf(explanation);
        }

        @Override
        public @Nullable Instant due() {
            return null;
        }

        @Override
        public Duration businessTimeLeft(BusinessCalendar calendar, Instant now) {
            return left;
        }

        @Override
        public TrafficLight trafficLight(Instant now) {
            return TrafficLight.PAUSED;
        }
    }

    /// Computes the due time of a request. Pauses stop the clock; where they overlap, the time counts once. A pause
    /// that begins when the allowance has already run out changes nothing: what is overdue stays overdue.
    ///
    /// @param received when the request was received
    /// @param businessDays the allowance; at least 1
    /// @param pauses the pauses of its history, in any order
    /// @throws IllegalArgumentException if the allowance is less than one day
    /// @throws IllegalStateException if the allowance cannot run out within five years
    static DueTime of(
            BusinessCalendar calendar, Instant received, int businessDays, Collection<Pause> pauses) {
        if (businessDays < 1) {
            throw new IllegalArgumentException("An allowance of less than one business day: " + businessDays);
        }
        return new DueTimeComputation(calendar, received, businessDays).run(pauses);
    }
}
