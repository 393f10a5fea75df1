package mx.cea.ventanilla.accounts.debt;

import java.time.LocalDate;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.settings.Settings;
import org.jdbi.v3.core.Handle;

/// Blocks for debt that came from outside, with no more than that they are.
public final class DebtBlocks {
    private DebtBlocks() {}

    /// Gives the open blocks that have no proof the one that the register has today, and the day on which the limit was
    /// crossed as their beginning, within the caller's transaction. Those of accounts whose contracts do not cross the limit
    /// are left without; they are lifted as paid.
    public static void prove(Handle handle, LocalDate today) {
        DebtBlockRepository blocks = new DebtBlockRepository(handle);
        ArrearsLimit limit = ArrearsLimit.of(Settings.valuesIn(handle));
        new DebtMeasure(handle, today, limit).eachBlocked(account -> {
            LocalDate crossed = account.oldestDueOn().plusMonths(limit.most()).plusDays(1);
            blocks.prove(account, crossed.atStartOfDay(Clock.ZONE).toInstant());
        });
    }
}
