package mx.cea.ventanilla.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that happened.
///
/// @param by     who did it, null where the program itself did
/// @param byName that person's name as it is today, null where the program itself did
/// @param action a word of the feature that wrote it, such as `CLAIMED`
/// @param detail the particulars; never null, may be empty
public record HistoryEntry(
        long id,
        Instant at,
        @Nullable StaffId by,
        @Nullable String byName,
        String action,
        Map<String, String> detail) {
    public HistoryEntry {
        detail = Map.copyOf(detail);
    }
}
