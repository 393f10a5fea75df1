package mx.cea.ventanilla.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the list of staff.
///
/// @param lockedUntil wrong passwords keep the login shut until then; null where they do not, and always null in the
///                    shared office, whose server keeps no such count
public record StaffEntry(StaffMember member, boolean active, @Nullable Instant lockedUntil) {}
