package mx.cea.ventanilla.requests;

import java.util.List;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Page;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The requests that were made with a portal account, read within the caller's snapshot.
public final class AccountRequests {
    private AccountRequests() {}

    /// One page of them, the latest first.
    ///
    /// @param before the one after which the page begins, null for the first page
    public static Page<Request, RequestId> page(Handle handle, AccountId account, @Nullable RequestId before, int size) {
        List<Request> rows = new RequestRepository(handle).ofAccount(account, before, size + 1);
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).id());
    }
}
