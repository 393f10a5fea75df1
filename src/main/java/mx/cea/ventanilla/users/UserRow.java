package mx.cea.ventanilla.users;

import java.time.Instant;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import org.jspecify.annotations.Nullable;

/// An account in the list.
///
/// @param phone     null where none was given
/// @param contracts how many are linked
public record UserRow(
        AccountId id,
        Username username,
        String name,
        String email,
        @Nullable String phone,
        UserState state,
        int contracts,
        Instant createdAt) {}
