package mx.cea.ventanilla.customers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Reading;

/// Whether a reported reading fits the history; pure.
public final class ReadingCheck {
    /// The most that a meter of seven digits shows, in cubic metres.
    public static final long MOST = 9_999_999;

    /// How many readings say what is usual.
    private static final int USUAL_OVER = 12;

    /// From which multiple of the usual it is a jump, if it is this many cubic metres more as well.
    private static final double JUMP_TIMES = 2;

    private static final long JUMP_LEAST = 10;
    private static final int OLD_MONTHS = 3;

    private ReadingCheck() {}

    /// Why it cannot be noted at all; empty where it can.
    static Optional<ReadingRefusal> refusal(Contract contract, long value, LocalDate readOn, LocalDate today) {
        if (!(contract.meter() instanceof Meter.Own)) {
            return Optional.of(new ReadingRefusal.NoOwnMeter(contract.meter()));
        }
        if (value < 0 || value > MOST) {
            return Optional.of(new ReadingRefusal.NotANumber(MOST));
        }
        return readOn.isAfter(today) ? Optional.of(new ReadingRefusal.InFuture(today)) : Optional.empty();
    }

    /// What does not fit.
    ///
    /// @param readings of the register, oldest first
    /// @param reported before
    public static List<ReadingWarning> warnings(
            long value, LocalDate readOn, LocalDate today, List<Reading> readings, List<ReportedReading> reported) {
        List<ReadingWarning> found = new ArrayList<>();
        List<Reading> earlier = readings.stream().filter(r -> !r.readOn().isAfter(readOn)).toList();
        if (earlier.isEmpty()) {
            if (readOn.isBefore(today.minusMonths(OLD_MONTHS))) {
                found.add(new ReadingWarning.Old(readOn));
            }
        } else if (value < earlier.getLast().value()) {
            found.add(new ReadingWarning.Lower(earlier.getLast()));
        } else {
            jump(value, readOn, earlier).ifPresent(found::add);
        }
        if (!readings.isEmpty() && readings.getLast().readOn().isAfter(readOn)) {
            found.add(new ReadingWarning.NotTheLast(readings.getLast()));
        }
        reported.stream()
                .filter(r -> r.readOn().equals(readOn))
                .findFirst()
                .map(ReadingWarning.Repeated::new)
                .ifPresent(found::add);
        return found;
    }

    private static Optional<ReadingWarning> jump(long value, LocalDate readOn, List<Reading> earlier) {
        Reading before = earlier.getLast();
        long used = value - before.value();
        long days = ChronoUnit.DAYS.between(before.readOn(), readOn);
        OptionalDouble perDay = usualPerDay(earlier);
        if (perDay.isEmpty()) {
            return Optional.empty();
        }
        long usual = Math.round(perDay.getAsDouble() * days);
        return used > JUMP_TIMES * usual && used >= usual + JUMP_LEAST
                ? Optional.of(new ReadingWarning.Jump(used, usual, days))
                : Optional.empty();
    }

    /// The median of what was charged for a day over the last readings; a single leak does not make it usual.
    private static OptionalDouble usualPerDay(List<Reading> readings) {
        List<Double> perDay = new ArrayList<>();
        for (int i = Math.max(1, readings.size() - USUAL_OVER); i < readings.size(); i++) {
            long days = ChronoUnit.DAYS.between(readings.get(i - 1).readOn(), readings.get(i).readOn());
            if (days > 0) {
                perDay.add((double) readings.get(i).consumption() / days);
            }
        }
        perDay.sort(null);
        return perDay.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(perDay.get(perDay.size() / 2));
    }
}
