package mx.cea.ventanilla.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A user account of the portal.
///
/// @param displayName the customer's name as registered
/// @param phone       null where none was given
public record Account(
        AccountId id,
        Username username,
        String displayName,
        String email,
        @Nullable String phone,
        AccountState state,
        Instant createdAt) {}
