package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;

/// The place of a line in the list of blocked accounts, which goes from the oldest block to the latest.
public record BlockedKey(Instant since, long id) {}
