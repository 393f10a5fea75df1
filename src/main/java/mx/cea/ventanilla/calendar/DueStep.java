package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// One line of the explanation of a due time, in the order of time.
public sealed interface DueStep {

    /// The first line.
    ///
    /// @param at when the request was received
    /// @param countsFrom from when it counts: the same instant, or the next opening where it came out of hours
    record Received(Instant at, Instant countsFrom) implements DueStep {
        /// Whether it came while the office was closed.
        public boolean outOfHours() {
            return !at.equals(countsFrom);
        }
    }

    /// Business time that counts.
    ///
    /// @param date the day
    /// @param time the hours of that day that count
    record Counted(LocalDate date, Interval time) implements DueStep {}

    /// Days that do not count.
    ///
    /// @param from the first day
    /// @param to the last day, the same where it is a single one
    /// @param cause the cause they share
    record Skipped(LocalDate from, LocalDate to, OfficeDay.Rest cause) implements DueStep {}

    /// A day that counts for less than a full one; the line before its hours.
    ///
    /// @param date the day
    /// @param hours the hours worked on it
    /// @param reason why they are fewer
    record Shortened(LocalDate date, Interval hours, String reason) implements DueStep {}

    /// A pause that has ended.
    ///
    /// @param time from its beginning to its end, as they stand in the history
    /// @param reason what was waited for
    /// @param stopped the business time that it kept from counting; zero where it lay wholly out of hours
    record Paused(Interval time, String reason, Duration stopped) implements DueStep {}

    /// The last line while the request waits for the customer.
    ///
    /// @param since when the pause began that still lasts
    /// @param reason what is waited for
    /// @param left the business time that will be left when it ends
    record Waiting(Instant since, String reason, Duration left) implements DueStep {}

    /// The last line of a clock that runs.
    ///
    /// @param at when the request is due
    record Due(Instant at) implements DueStep {}
}
