package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.time.LocalDate;
import mx.cea.ventanilla.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/// That an account is not to be blocked for debt for a time.
///
/// @param lastDay     the last day of it
/// @param by          the name of the supervisor who decided it
/// @param withdrawnAt null while it was not withdrawn
public record Exemption(
        long id, AccountId account, String reason, LocalDate lastDay, Instant at, String by, @Nullable Instant withdrawnAt) {

    public boolean isInForce(LocalDate today) {
        return withdrawnAt == null && !lastDay.isBefore(today);
    }
}
