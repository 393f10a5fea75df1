package mx.cea.ventanilla.calendar;

import java.util.Optional;
import mx.cea.ventanilla.calendar.StatutoryHolidays.Holiday;
import org.jspecify.annotations.Nullable;

/// What one day is for the office: worked, or at rest and why. A Saturday or Sunday is a [Weekend] even where a
/// holiday falls on it.
public sealed interface OfficeDay {

    /// The hours worked, empty on a day of rest.
    Optional<Interval> worked();

    /// A working day.
    ///
    /// @param hours from opening to closing
    /// @param shortReason why the hours are shorter than usual, null on a full day
    record Open(Interval hours, @Nullable String shortReason) implements OfficeDay {
        @Override
        public Optional<Interval> worked() {
            return Optional.of(hours);
        }
    }

    /// A day on which nothing counts.
    sealed interface Rest extends OfficeDay {
        @Override
        default Optional<Interval> worked() {
            return Optional.empty();
        }
    }

    /// Saturday or Sunday.
    record Weekend() implements Rest {}

    /// A rest day by law (HOR-2b).
    record StatutoryRest(Holiday holiday) implements Rest {}

    /// A *día inhábil* of the supervisors' table.
    record Closed(String reason) implements Rest {}
}
