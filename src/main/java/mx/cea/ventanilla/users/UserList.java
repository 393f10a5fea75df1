package mx.cea.ventanilla.users;

import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.persistence.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the list of accounts; what it shows of each is what is needed to choose, so that only opening one is logged (REG-5).
public final class UserList {
    private final Database database;

    public UserList(Database database) {
        this.database = database;
    }

    /// One page, the account that was registered last first.
    ///
    /// @param before the key after which the page begins, null for the first page
    public Page<UserRow, Long> page(UserFilter filter, @Nullable Long before, int size) {
        List<UserRow> rows = database.read(handle ->
                repository(handle).page(filter, database.clock().now(), before, size + 1));
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).id().value());
    }

    /// How many accounts of each state the words fit; a state with none is left out.
    public Map<UserState, Integer> counts(UserFilter filter) {
        return database.read(handle -> repository(handle).counts(filter.ofAnyState(), database.clock().now()));
    }

    private UserListRepository repository(Handle handle) {
        return new UserListRepository(handle, database.dialect());
    }
}
