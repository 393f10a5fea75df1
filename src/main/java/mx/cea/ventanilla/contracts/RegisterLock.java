package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;

/// Keeps the register as it is while something is decided by it: who changes it in bulk waits for that decision, and who
/// decides waits for what is being changed. Both take it before anything else in their transaction, and let go of it at
/// its end. In SQLite there is one writer at a time, and nothing to take.
public final class RegisterLock {
    private static final int KEY = 0x56454E54;
    private static final int REGISTER = 1;

    private RegisterLock() {}

    /// The register stays as it is until the transaction ends. Several may ask for that at once.
    public static void keepStill(Handle handle, Dialect dialect) {
        take(handle, dialect, "pg_advisory_xact_lock_shared");
    }

    /// Nobody decides anything by the register until the transaction, which changes it, ends.
    static void change(Handle handle, Dialect dialect) {
        take(handle, dialect, "pg_advisory_xact_lock");
    }

    private static void take(Handle handle, Dialect dialect, String function) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.createQuery("SELECT " + function + "(:key, :register) IS NULL")
                    .bind("key", KEY)
                    .bind("register", REGISTER)
                    .mapTo(Boolean.class)
                    .one();
        }
    }
}
