package mx.cea.ventanilla.customers;

import org.jspecify.annotations.Nullable;

/// Why somebody opens a customer's file, as the log of openings keeps it (REG-5).
///
/// @param from  where in the program it is opened from, in Spanish: `Solicitud OV-2026-000123-4`, `Búsqueda`
/// @param given what the person chose or wrote, null where he was not asked
public record OpeningReason(String from, @Nullable String given) {
    /// The least and the most characters of a reason that says something.
    private static final int MIN = 3;

    private static final int MAX = 200;

    /// @throws IllegalArgumentException if it is not said where the file is opened from
    public OpeningReason {
        if (from.isBlank()) {
            throw new IllegalArgumentException("An opening is logged with where it came from (REG-5)");
        }
    }

    /// Without a reason of the person's own.
    public static OpeningReason from(String where) {
        return new OpeningReason(where, null);
    }

    /// The same with a reason of the person's own.
    public OpeningReason because(String reason) {
        return new OpeningReason(from, reason);
    }

    /// Whether the person gave a reason that says something.
    public boolean isGiven() {
        return given != null && given.strip().length() >= MIN && given.strip().length() <= MAX;
    }

    /// As the log keeps it.
    public String logged() {
        return given == null || given.strip().equals(from) ? from : from + ": " + given.strip();
    }
}
