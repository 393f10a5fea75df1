package mx.cea.ventanilla.users;

import java.time.Instant;
import mx.cea.ventanilla.accounts.Account;

/// An account that was made one with another of the same holder.
///
/// @param other  the account that took its place, or whose place was taken
/// @param by     the name of the supervisor who did it
public record MergedAccount(Account other, Instant at, String by, String reason) {}
