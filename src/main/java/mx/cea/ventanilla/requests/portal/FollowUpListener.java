package mx.cea.ventanilla.requests.portal;

import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.requests.RequestId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Told of an earlier request that a new one cites (CON-10).
@FunctionalInterface
public interface FollowUpListener {

    /// Runs within the transaction that takes the new one in.
    ///
    /// @param by who takes it in; null where the program itself does
    void followedUp(Handle handle, RequestId earlier, @Nullable StaffId by);
}
