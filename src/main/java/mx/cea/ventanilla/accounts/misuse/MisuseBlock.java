package mx.cea.ventanilla.accounts.misuse;

import java.time.Instant;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import org.jspecify.annotations.Nullable;

/// A block for misuse that is not lifted.
///
/// @param name    the customer's
/// @param reason  as the customer was told
/// @param begunBy the name of who decided it; null where that was not kept
public record MisuseBlock(
        long id,
        AccountId account,
        Username username,
        String name,
        String reason,
        Instant begunAt,
        @Nullable String begunBy,
        Instant endsAt) {

    /// Whether only the customer's call is awaited any more (BLO-8).
    public boolean awaitsCall(Instant now) {
        return !endsAt.isAfter(now);
    }
}
