package mx.cea.ventanilla.requests;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.ContractId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The requests about a contract, read within the caller's snapshot.
public final class ContractRequests {
    private static final Set<RequestKind> CLARIFICATIONS =
            EnumSet.of(RequestKind.PAYMENT_NOT_APPLIED, RequestKind.HIGH_CONSUMPTION);

    private ContractRequests() {}

    /// One page of them, the latest first.
    ///
    /// @param before the one after which the page begins, null for the first page
    public static Page<Request, RequestId> page(
            Handle handle, ContractId contract, @Nullable RequestId before, int size) {
        List<Request> rows = new RequestRepository(handle).ofContract(contract, before, size + 1);
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).id());
    }

    /// The open *aclaraciones*, which hold a block for debt back (BLO-7); the oldest first.
    public static List<Request> openClarifications(Handle handle, ContractId contract) {
        return new RequestRepository(handle).openOfContract(contract, CLARIFICATIONS);
    }
}
