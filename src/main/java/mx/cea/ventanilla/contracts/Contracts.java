package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractRepository.Span;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Reads the commercial register.
public final class Contracts {
    private final Database database;
    private final History history;

    public Contracts(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    /// The contracts that a typed contract number or *referencia* means; dots, spaces and dashes are ignored. A contract
    /// of that number comes before those of that *referencia*, which is not always unique.
    public List<Contract> find(String typed) {
        return database.read(handle -> find(handle, typed));
    }

    /// The same, within the caller's transaction.
    public static List<Contract> find(Handle handle, String typed) {
        String key = Folding.compact(typed);
        return key.isEmpty() ? List.of() : new ContractRepository(handle).find(key);
    }

    /// The contract of a key, if it is still there.
    public Optional<Contract> byId(ContractId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /// The contracts of these keys, by number; those that are not there are left out.
    public List<Contract> byIds(Collection<ContractId> ids) {
        return ids.isEmpty() ? List.of() : database.read(handle -> new ContractRepository(handle).byIds(ids));
    }

    /// The file as the program itself needs it, to fill in an answer's figures for instance. Where a person is to see
    /// it, [#openFile] is the way.
    public Optional<ContractFile> file(ContractId id) {
        return database.snapshot(handle -> read(handle, id, Span.RECENT));
    }

    /// Opens the file for a member of staff and logs who did so and why, in one transaction (REG-5). Everybody who works
    /// here may. Nothing is logged where there is no such contract.
    ///
    /// @param reason why, such as the folio being worked on
    /// @throws IllegalArgumentException if the reason is blank
    public Optional<ContractFile> openFile(StaffMember by, ContractId id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An opening is logged with its reason (REG-5)");
        }
        return database.write(handle -> {
            Optional<ContractFile> file = read(handle, id, Span.RECENT);
            file.ifPresent(_ -> history.logOpening(handle, by.id(), id.subject(), reason));
            return file;
        });
    }

    /// The file with everything that the register has of the contract, however old, within the caller's snapshot. Where
    /// a person is to see it, the caller logs the opening (REG-5).
    public Optional<ContractFile> wholeFile(Handle handle, ContractId id) {
        return read(handle, id, Span.WHOLE);
    }

    /// Some contracts, by number, with what each is in arrears, within the caller's snapshot: all that is looked at of them
    /// in one go, however many they are.
    public static Map<Contract, Arrears> withArrears(Handle handle, Collection<ContractId> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        ContractRepository repository = new ContractRepository(handle);
        Map<ContractId, List<Invoice>> invoices = repository.inArrears(ids, today);
        Map<Contract, Arrears> found = new LinkedHashMap<>();
        repository.byIds(ids).forEach(contract ->
                found.put(contract, new Arrears(today, invoices.getOrDefault(contract.id(), List.of()))));
        return found;
    }

    private Optional<ContractFile> read(Handle handle, ContractId id, Span span) {
        ContractRepository repository = new ContractRepository(handle);
        LocalDate today = database.clock().today();
        return repository.withTotals(id).map(found -> {
            Money owed = found.invoiced().minus(found.posted());
            List<Invoice> invoices = withCredit(repository.invoices(id, today, span), owed, today, span);
            return new ContractFile(
                    found.contract(),
                    today,
                    invoices,
                    repository.payments(id, today, span),
                    repository.lastReadings(id, span),
                    new Balance(owed, Arrears.of(invoices, today).amount(), found.unposted()));
        });
    }

    /// What is open exceeds what is owed by the contract's credit. An old invoice that it covers is paid, and goes.
    private static List<Invoice> withCredit(List<Invoice> invoices, Money owed, LocalDate today, Span span) {
        Money open = invoices.stream().map(Invoice::outstanding).reduce(Money.ZERO, Money::plus);
        YearMonth since = span.firstMonth(today);
        return Allotment.lay(invoices, open.minus(owed)).stream()
                .filter(i -> !i.period().isBefore(since) || i.status(today) != InvoiceStatus.PAID)
                .toList();
    }

    /// Every contract of the register that is in arrears, one at a time, by the same measure as [ContractFile#arrears];
    /// for the whole register a matter of seconds. The action runs while the database is being read and must not use it.
    public void eachInArrears(Consumer<ContractArrears> action) {
        LocalDate today = database.clock().today();
        database.snapshot(handle -> {
            new ArrearsRepository(handle).each(today, action);
            return null;
        });
    }
}
