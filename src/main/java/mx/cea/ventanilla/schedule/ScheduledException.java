package mx.cea.ventanilla.schedule;

import java.time.Instant;
import mx.cea.ventanilla.calendar.DayException;
import org.jspecify.annotations.Nullable;

/// An exception as it stands in the office's table.
///
/// @param createdBy the name of who entered it, null where the program did
public record ScheduledException(long id, DayException exception, @Nullable String createdBy, Instant createdAt) {}
