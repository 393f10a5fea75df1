package mx.cea.ventanilla.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.changes.Representatives;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.customers.CustomerFiles;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.AccountRequests;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Opens the portal's accounts.
public final class UserFiles {
    private final Database database;
    private final History history;

    public UserFiles(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    /// Opens an account for a member of staff. Everybody who works here may; who did so, from where and why is logged
    /// before anything is shown (REG-5).
    public UserOpening open(StaffMember by, AccountId id, OpeningReason reason) {
        if (CustomerFiles.asksWhy(by) && !reason.isGiven()) {
            return new UserOpening.ReasonNeeded();
        }
        Optional<UserView> view = read(id);
        view.ifPresent(_ -> database.run(handle -> history.logOpening(handle, by.id(), id.subject(), reason.logged())));
        return view.<UserOpening>map(UserOpening.Opened::new).orElseGet(UserOpening.Gone::new);
    }

    /// Reads again what is open already.
    public Optional<UserView> read(AccountId id) {
        return database.snapshot(handle -> view(handle, id));
    }

    private Optional<UserView> view(Handle handle, AccountId id) {
        Setting.Values settings = Settings.valuesIn(handle);
        UserRepository repository = new UserRepository(handle);
        Instant now = database.clock().now();
        return Accounts.byId(handle, id).map(account -> new UserView(
                account,
                now,
                ArrearsLimit.of(settings),
                settings.text(Setting.PHONE),
                AccountBlocks.of(handle, id),
                linked(handle, id),
                Representatives.of(handle, id),
                AccountActs.of(handle, id),
                history.of(handle, id.subject()),
                repository.ending(account),
                repository.mergedInto(id),
                repository.namesakes(id)));
    }

    private List<LinkedContract> linked(Handle handle, AccountId id) {
        List<ContractId> contracts = Accounts.contractIdsOf(handle, id);
        return Contracts.withArrears(handle, contracts, database.clock().today()).entrySet().stream()
                .map(contract -> new LinkedContract(contract.getKey(), contract.getValue()))
                .toList();
    }

    /// One page of the requests made with an account, the latest first.
    public Page<Request, RequestId> requests(AccountId id, @Nullable RequestId before, int size) {
        return database.read(handle -> AccountRequests.page(handle, id, before, size));
    }

    /// One page of the messages about it and about those requests, the latest first.
    public Page<UserMessage, Long> messages(AccountId id, @Nullable Long before, int size) {
        List<UserMessage> rows = database.read(handle -> new UserRepository(handle).messages(id, before, size + 1));
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).id());
    }
}
