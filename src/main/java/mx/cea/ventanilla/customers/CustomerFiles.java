package mx.cea.ventanilla.customers;

import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.ContractRequests;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Opens customers' files.
public final class CustomerFiles {
    private final Database database;
    private final History history;
    private final Contracts contracts;

    public CustomerFiles(Database database, History history, Contracts contracts) {
        this.database = database;
        this.history = history;
        this.contracts = contracts;
    }

    /// Whether somebody must say why before a file is shown to him (REG-5).
    public static boolean asksWhy(StaffMember by) {
        return !by.may(Permission.OPEN_FILES_UNASKED);
    }

    /// Opens a contract's file for a member of staff. Everybody who works here may; who did so, from where and why is
    /// logged before anything is shown (REG-5).
    public FileOpening open(StaffMember by, ContractId id, OpeningReason reason) {
        if (asksWhy(by) && !reason.isGiven()) {
            return new FileOpening.ReasonNeeded();
        }
        Optional<FileView> view = read(id);
        view.ifPresent(_ -> database.run(handle -> history.logOpening(handle, by.id(), id.subject(), reason.logged())));
        return view.<FileOpening>map(FileOpening.Opened::new).orElseGet(FileOpening.Gone::new);
    }

    /// Reads again what is open already.
    public Optional<FileView> read(ContractId id) {
        return database.snapshot(handle -> contracts.wholeFile(handle, id)
                .map(file -> new FileView(
                        file,
                        ArrearsLimit.of(Settings.valuesIn(handle)),
                        Accounts.ofContract(handle, id),
                        ContractRequests.openClarifications(handle, id),
                        new ReportedReadingRepository(handle).of(id))));
    }

    /// One page of the requests about a contract, the latest first.
    public Page<Request, RequestId> requests(ContractId id, @Nullable RequestId before, int size) {
        return database.read(handle -> ContractRequests.page(handle, id, before, size));
    }

    /// One page of the messages about those, the latest first.
    public Page<ContractMessage, Long> messages(ContractId id, @Nullable Long before, int size) {
        List<ContractMessage> rows =
                database.read(handle -> new FileRepository(handle).messages(id, before, size + 1));
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).id());
    }
}
