package mx.cea.ventanilla.accounts.identity;

import java.time.Instant;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;

/// An account for which all tries were in vain (BLO-8).
///
/// @param name    the customer's
/// @param at      when the last try was
/// @param by      the name of who made it
/// @param purpose what it was for
public record LockedIdentity(
        AccountId account, Username username, String name, Instant at, String by, IdentityPurpose purpose) {}
