package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.persistence.Database;
import org.jspecify.annotations.Nullable;

/// The supervisors' view of blocked and overdue accounts: what is open, by cause, state and age.
public final class BlockedAccounts {
    private final Database database;

    public BlockedAccounts(Database database) {
        this.database = database;
    }

    /// How many each list has, by age.
    public BlockedCounts counts() {
        return database.snapshot(handle -> new BlockedRepository(handle, database.clock().now()).counts());
    }

    /// A page of a list, from the oldest to the latest.
    ///
    /// @param after the key of the page before; null for the first
    public Page<BlockedAccount, BlockedKey> page(BlockedFilter filter, @Nullable BlockedKey after, int size) {
        Instant now = database.clock().now();
        List<BlockedAccount> rows =
                database.read(handle -> new BlockedRepository(handle, now).page(filter, after, size + 1));
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).key());
    }
}
