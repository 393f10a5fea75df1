package mx.cea.ventanilla.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time in which a request waits for the customer and its due time does not run.
///
/// @param from when the waiting began
/// @param to when it ended, null while it lasts; never before `from`
/// @param reason what is waited for
public record Pause(Instant from, @Nullable Instant to, String reason) {

    /// @throws IllegalArgumentException if it ends before it begins
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends before it begins: " + from + " to " + to);
        }
    }
}
