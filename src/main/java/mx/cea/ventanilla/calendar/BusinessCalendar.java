package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mx.cea.ventanilla.common.Clock;

/// The office's calendar (HOR-2, HOR-2b): its hours less weekends, holidays by law and the supervisors' exceptions,
/// in the zone [Clock#ZONE]. It never changes; an edited table makes a new one. It may be shared between threads.
///
/// Business time is what passes while the office is open. An instant of opening is open, an instant of closing is
/// not. *Guardias* let staff work but are not business time.
///
/// **N business days** are N times a full day's hours (9 h by the rules) of business time, counted from the start, or
/// from the next opening where the start is out of hours: received on Tuesday at 10:00 with one day is due on
/// Wednesday at 10:00; received on Monday at 18:00 it is due on Tuesday at 17:00. A short day gives only its real
/// hours.
public final class BusinessCalendar {
    private static final Period HORIZON = Period.ofYears(5);

    private final OfficeHours hours;
    private final List<DayException> exceptions;
    /// Days already worked out. The same few hundred come up again and again when many requests are computed.
    private final Map<LocalDate, OfficeDay> days = new ConcurrentHashMap<>();

    /// @param hours the ordinary hours
    /// @param exceptions the supervisors' table, in any order
    public BusinessCalendar(OfficeHours hours, Collection<? extends DayException> exceptions) {
        this.hours = hours;
        this.exceptions = List.copyOf(exceptions);
    }

    /// What a day is: its hours, or why it is a day of rest.
    public OfficeDay day(LocalDate date) {
        return days.computeIfAbsent(date, this::workOut);
    }

    /// Whether the office is open.
    public boolean isOpen(Instant at) {
        return day(dateOf(at)).worked().filter(open -> open.contains(at)).isPresent();
    }

    /// The instant itself where the office is open, otherwise when it next opens.
    ///
    /// @throws IllegalStateException if it does not open within five years
    public Instant nextOpening(Instant at) {
        return nextOpen(at, horizon(at)).from();
    }

    /// The business time from one instant to another; negative where the second comes first.
    public Duration businessTimeBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return businessTimeBetween(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = dateOf(to);
        for (LocalDate date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            Optional<Interval> open = day(date).worked().flatMap(worked -> worked.within(from, to));
            if (open.isPresent()) {
                sum = sum.plus(open.get().duration());
            }
        }
        return sum;
    }

    /// When a length of business time has passed. Time that runs out at the end of a day ends at that day's closing,
    /// not at the next opening; no time at all ends at the next opening.
    ///
    /// @param time not negative
    /// @throws IllegalArgumentException if the time is negative
    /// @throws IllegalStateException if it does not pass within five years
    public Instant plusBusinessTime(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Negative business time: " + time);
        }
        LocalDate horizon = horizon(start);
        Duration left = time;
        Interval open = nextOpen(start, horizon);
        while (left.compareTo(open.duration()) > 0) {
            left = left.minus(open.duration());
            open = nextOpen(open.to(), horizon);
        }
        return open.from().plus(left);
    }

    /// When a number of business days has passed, as this class defines them.
    ///
    /// @param days not negative
    /// @throws IllegalArgumentException if the number is negative
    /// @throws IllegalStateException if they do not pass within five years
    public Instant plusBusinessDays(Instant start, int days) {
        return plusBusinessTime(start, businessDays(days));
    }

    /// The business time that a number of business days stands for.
    public Duration businessDays(int days) {
        return hours.fullDay().multipliedBy(days);
    }

    /// The supervisors' *guardias*.
    Stream<DayException.Guard> guards() {
        return exceptions.stream().filter(DayException.Guard.class::isInstance).map(DayException.Guard.class::cast);
    }

    static LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, Clock.ZONE);
    }

    private static LocalDate horizon(Instant at) {
        return dateOf(at).plus(HORIZON);
    }

    /// The rest of the present opening, or the whole of the next.
    private Interval nextOpen(Instant at, LocalDate horizon) {
        for (LocalDate date = dateOf(at); !date.isAfter(horizon); date = date.plusDays(1)) {
            Optional<Interval> open = day(date).worked().flatMap(worked -> worked.within(at, Instant.MAX));
            if (open.isPresent()) {
                return open.get();
            }
        }
        throw new IllegalStateException("The calendar has too little business time before " + horizon
                + "; are its closed days right?");
    }

    private OfficeDay workOut(LocalDate date) {
        if (OfficeHours.isWeekend(date)) {
            return new OfficeDay.Weekend();
        }
        return StatutoryHolidays.on(date)
                .<OfficeDay>map(OfficeDay.StatutoryRest::new)
                .orElseGet(() -> applyExceptions(date));
    }

    private OfficeDay applyExceptions(LocalDate date) {
        LocalTime opens = hours.opens();
        LocalTime closes = hours.closes();
        List<String> shortened = new ArrayList<>();
        for (DayException exception : exceptions) {
            switch (exception) {
                case DayException.Closed closed when closed.covers(date) -> {
                    return new OfficeDay.Closed(closed.reason());
                }
                case DayException.ShortDay day when day.covers(date) -> {
                    if (day.opensAt().isAfter(opens) || day.closesAt().isBefore(closes)) {
                        shortened.add(day.reason());
                    }
                    opens = Collections.max(List.of(opens, day.opensAt()));
                    closes = Collections.min(List.of(closes, day.closesAt()));
                }
                case DayException.Closed _, DayException.ShortDay _, DayException.Guard _ -> {}
            }
        }
        String reason = String.join("; ", shortened);
        if (!opens.isBefore(closes)) {
            return new OfficeDay.Closed(reason);
        }
        return new OfficeDay.Open(
                new Interval(instant(date, opens), instant(date, closes)), shortened.isEmpty() ? null : reason);
    }

    private static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Clock.ZONE).toInstant();
    }
}
