package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// One computation of [DueTime#of]: walks from the receipt to the end, pause by pause, and notes each step.
final class DueTimeComputation {
    private final BusinessCalendar calendar;
    private final Instant received;
    private final Instant start;
    private final Duration allowance;
    private final List<DueStep> steps = new ArrayList<>();
    private LocalDate explainedTo = LocalDate.MIN;

    DueTimeComputation(BusinessCalendar calendar, Instant received, int businessDays) {
        this.calendar = calendar;
        this.received = received;
        this.start = calendar.nextOpening(received);
        this.allowance = calendar.businessDays(businessDays);
    }

    DueTime run(Collection<Pause> pauses) {
        steps.add(new DueStep.Received(received, start));
        Instant reached = received;
        Duration left = allowance;
        Instant due = calendar.plusBusinessTime(reached, left);
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            Instant stopsAt = pause.from().isAfter(reached) ? pause.from() : reached;
            Instant resumesAt = pause.to();
            if (resumesAt == null) {
                left = count(reached, stopsAt, left);
                steps.add(new DueStep.Waiting(pause.from(), pause.reason(), left));
                return new DueTime.Stopped(start, pause.from(), pause.reason(), left, steps);
            }
            if (resumesAt.isAfter(stopsAt)) {
                left = count(reached, stopsAt, left);
                steps.add(new DueStep.Paused(
                        new Interval(pause.from(), resumesAt),
                        pause.reason(),
                        calendar.businessTimeBetween(stopsAt, resumesAt)));
                reached = resumesAt;
                due = calendar.plusBusinessTime(reached, left);
            }
        }
        count(reached, due, left);
        steps.add(new DueStep.Due(due));
        return new DueTime.Running(start, amberFrom(), due, steps);
    }

    /// Notes every day of a stretch in which the clock runs, and returns what is left of the allowance after it.
    private Duration count(Instant from, Instant to, Duration left) {
        Duration rest = left;
        LocalDate last = BusinessCalendar.dateOf(to);
        for (LocalDate date = BusinessCalendar.dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            switch (calendar.day(date)) {
                case OfficeDay.Rest cause -> skip(date, cause);
                case OfficeDay.Open open -> {
                    noteShortDay(date, open);
                    Interval counted = open.hours().within(from, to).orElse(null);
                    if (counted != null) {
                        steps.add(new DueStep.Counted(date, counted));
                        rest = rest.minus(counted.duration());
                    }
                }
            }
        }
        return rest;
    }

    private void skip(LocalDate date, OfficeDay.Rest cause) {
        if (!date.isAfter(explainedTo)) {
            return;
        }
        explainedTo = date;
        if (steps.getLast() instanceof DueStep.Skipped(LocalDate from, LocalDate to, OfficeDay.Rest same)
                && same.equals(cause)
                && to.plusDays(1).equals(date)) {
            steps.set(steps.size() - 1, new DueStep.Skipped(from, date, cause));
        } else {
            steps.add(new DueStep.Skipped(date, date, cause));
        }
    }

    private void noteShortDay(LocalDate date, OfficeDay.Open open) {
        if (open.shortReason() != null && date.isAfter(explainedTo)) {
            explainedTo = date;
            steps.add(new DueStep.Shortened(date, open.hours(), open.shortReason()));
        }
    }

    /// The instant of the counted time at which what is left begins to be little.
    private Instant amberFrom() {
        Duration plenty = allowance.minus(TrafficLight.amberBelow(allowance));
        for (DueStep step : steps) {
            if (step instanceof DueStep.Counted(LocalDate _, Interval time)) {
                if (plenty.compareTo(time.duration()) < 0) {
                    return time.from().plus(plenty);
                }
                plenty = plenty.minus(time.duration());
            }
        }
        throw new IllegalStateException("The counted time does not reach the allowance: " + steps);
    }
}
