package mx.cea.ventanilla.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.imports.register.RegisterKind;
import mx.cea.ventanilla.imports.register.RegisterRows;
import org.jdbi.v3.core.Handle;

/// The sample office's copy of the commercial register and its portal accounts.
///
/// @param contracts `contratos.csv`
/// @param invoices  `facturas.csv`
/// @param payments  `pagos.csv`
/// @param readings  `lecturas.csv`
/// @param accounts  `usuarios.csv`
record SampleRegister(
        List<RegisterLoad.NewContract> contracts,
        List<RegisterLoad.NewInvoice> invoices,
        List<RegisterLoad.NewPayment> payments,
        List<RegisterLoad.NewReading> readings,
        List<Accounts.NewAccount> accounts) {

    /// @throws FileFault if a file cannot be read or does not fit
    static SampleRegister read(Path folder, SampleDates dates) {
        List<RegisterLoad.NewContract> contracts = contracts(folder.resolve("contratos.csv"), dates);
        Reader reader = new Reader(dates, contracts);
        List<RegisterLoad.NewInvoice> invoices = reader.invoices(folder.resolve("facturas.csv"));
        return new SampleRegister(
                contracts,
                invoices,
                reader.payments(folder.resolve("pagos.csv"), invoices),
                reader.readings(folder.resolve("lecturas.csv")),
                reader.accounts(folder.resolve("usuarios.csv")));
    }

    /// Writes all of it within the caller's transaction.
    void load(Handle handle) {
        RegisterLoad register = new RegisterLoad(handle);
        register.contracts(contracts);
        register.invoices(invoices);
        register.payments(payments);
        register.readings(readings);
        Accounts.load(handle, accounts);
    }

    private static List<RegisterLoad.NewContract> contracts(Path file, SampleDates dates) {
        return CsvFile.read(file, RegisterKind.CONTRACTS.columns(), row -> {
            RegisterLoad.NewContract read = RegisterRows.contract(row);
            LocalDate contracted = read.contractedOn();
            return new RegisterLoad.NewContract(
                    read.number(),
                    read.reference(),
                    read.holder(),
                    read.address(),
                    read.administration(),
                    read.tariff(),
                    read.meter(),
                    read.state(),
                    contracted == null ? null : dates.date(contracted),
                    read.email(),
                    read.phone());
        });
    }

    /// Reads what hangs on the contracts.
    private static final class Reader {
        private final SampleDates dates;
        private final Set<ContractNumber> known = new HashSet<>();

        Reader(SampleDates dates, List<RegisterLoad.NewContract> contracts) {
            this.dates = dates;
            contracts.forEach(contract -> known.add(contract.number()));
        }

        private void requireKnown(CsvRow row, String column, ContractNumber number) {
            if (!known.contains(number)) {
                throw row.fault(column, Texts.get("imports.fault.unknown_contract", number.digits()));
            }
        }

        private InvoiceNumber moved(InvoiceNumber number) {
            return new InvoiceNumber(dates.withMovedInvoices(number.text()));
        }

        List<RegisterLoad.NewInvoice> invoices(Path file) {
            return CsvFile.read(file, RegisterKind.INVOICES.columns(), row -> {
                RegisterLoad.NewInvoice read = RegisterRows.invoice(row);
                requireKnown(row, "contrato", read.contract());
                return new RegisterLoad.NewInvoice(
                        read.contract(),
                        moved(read.number()),
                        dates.period(read.period()),
                        dates.date(read.issuedOn()),
                        dates.date(read.dueOn()),
                        read.amount(),
                        read.cfdiUuid());
            });
        }

        List<RegisterLoad.NewPayment> payments(Path file, List<RegisterLoad.NewInvoice> invoices) {
            record Key(ContractNumber contract, InvoiceNumber invoice) {}
            Set<Key> invoiced = new HashSet<>();
            invoices.forEach(invoice -> invoiced.add(new Key(invoice.contract(), invoice.number())));
            return CsvFile.read(file, RegisterKind.PAYMENTS.columns(), row -> {
                RegisterLoad.NewPayment read = RegisterRows.payment(row);
                requireKnown(row, "contrato", read.contract());
                Key key = new Key(read.contract(), moved(new InvoiceNumber(row.text("factura"))));
                if (!invoiced.contains(key)) {
                    throw row.fault("factura", Texts.get("imports.fault.unknown_invoice", row.text("factura")));
                }
                LocalDate posted = read.postedOn();
                return new RegisterLoad.NewPayment(
                        key.contract(),
                        key.invoice(),
                        dates.date(read.paidOn()),
                        posted == null ? null : dates.date(posted),
                        read.amount(),
                        read.channel(),
                        read.reference());
            });
        }

        List<RegisterLoad.NewReading> readings(Path file) {
            return CsvFile.read(file, RegisterKind.READINGS.columns(), row -> {
                RegisterLoad.NewReading read = RegisterRows.reading(row);
                requireKnown(row, "contrato", read.contract());
                Reading reading = read.reading();
                return new RegisterLoad.NewReading(
                        read.contract(),
                        new Reading(
                                dates.date(reading.readOn()), reading.value(), reading.consumption(), reading.estimated()));
            });
        }

        List<Accounts.NewAccount> accounts(Path file) {
            Set<String> columns = Set.of("usuario", "nombre", "correo", "telefono", "contratos", "estado", "fecha_alta");
            return CsvFile.read(file, columns, row -> new Accounts.NewAccount(
                    row.value("usuario", Username::new, Texts.get("imports.kind.username")),
                    row.text("nombre"),
                    row.text("correo"),
                    row.optional("telefono"),
                    row.choice("estado", AccountState.class),
                    registered(row.date("fecha_alta")),
                    contractsOf(row)));
        }

        /// The files tell the day alone.
        private Instant registered(LocalDate day) {
            return dates.date(day).atStartOfDay(Clock.ZONE).toInstant();
        }

        private List<ContractNumber> contractsOf(CsvRow row) {
            if (row.optional("contratos") == null) {
                return List.of();
            }
            List<ContractNumber> numbers = row.value(
                    "contratos",
                    text -> Arrays.stream(text.split(";")).map(ContractNumber::new).toList(),
                    Texts.get("imports.kind.contract"));
            numbers.forEach(number -> requireKnown(row, "contratos", number));
            return numbers;
        }
    }
}
