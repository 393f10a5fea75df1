package mx.cea.ventanilla.accounts.registration;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comparison with the register, as it was written down (REG-2).
///
/// @param by    the name of who had it compared; null where it came by way of the portal
/// @param given the contract or *referencia*, as given
/// @param wrong what did not agree; empty where all did
public record MatchAttempt(long id, Instant at, @Nullable String by, String given, Set<Datum> wrong) {
    public MatchAttempt {
        wrong = Set.copyOf(wrong);
    }
}
