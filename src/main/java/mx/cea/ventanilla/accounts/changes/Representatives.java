package mx.cea.ventanilla.accounts.changes;

import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Who acts for the holders of accounts, past and present (REG-1).
public final class Representatives {
    private final Database database;

    public Representatives(Database database) {
        this.database = database;
    }

    /// Those of an account, the latest first, within the caller's transaction.
    public static List<Representative> of(Handle handle, AccountId account) {
        return new RepresentativeRepository(handle).of(account);
    }

    /// Whether somebody may look at the documents that accredit representatives.
    public static boolean mayRead(StaffMember by) {
        return by.may(Permission.CHANGE_ACCOUNTS);
    }

    /// The document of a representative as it was scanned; empty where it was not, or where he may not look at it.
    public Optional<byte[]> document(StaffMember by, Representative representative) {
        return mayRead(by)
                ? database.read(handle -> new RepresentativeRepository(handle).content(representative.id()))
                : Optional.empty();
    }
}
