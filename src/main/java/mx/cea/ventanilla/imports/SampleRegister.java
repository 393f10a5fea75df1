package mx.cea.ventanilla.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.contracts.SupplyAddress;
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

    private enum MeterStatus {
        OWN,
        SHARED,
        NONE
    }

    private enum HolderKind {
        PERSON,
        COMPANY
    }

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
        Set<String> columns = Set.of(
                "contrato", "referencia", "tipo_titular", "nombre", "primer_apellido", "segundo_apellido", "razon_social",
                "calle", "numero_exterior", "numero_interior", "colonia", "municipio", "codigo_postal", "administracion",
                "tarifa", "estado_medidor", "medidor", "estado", "fecha_contratacion", "correo", "telefono");
        return CsvFile.read(file, columns, row -> {
            LocalDate contracted = row.optionalDate("fecha_contratacion");
            return new RegisterLoad.NewContract(
                    number(row),
                    row.text("referencia"),
                    holder(row),
                    new SupplyAddress(
                            row.text("calle"),
                            row.text("numero_exterior"),
                            row.optional("numero_interior"),
                            row.text("colonia"),
                            row.text("municipio"),
                            row.text("codigo_postal")),
                    row.text("administracion"),
                    row.text("tarifa"),
                    meter(row),
                    row.choice("estado", ContractState.class),
                    contracted == null ? null : dates.date(contracted),
                    row.optional("correo"),
                    row.optional("telefono"));
        });
    }

    private static Holder holder(CsvRow row) {
        return switch (row.choice("tipo_titular", HolderKind.class)) {
            case PERSON ->
                new Holder.Person(row.text("nombre"), row.text("primer_apellido"), row.optional("segundo_apellido"));
            case COMPANY -> new Holder.Company(row.text("razon_social"));
        };
    }

    private static Meter meter(CsvRow row) {
        return switch (row.choice("estado_medidor", MeterStatus.class)) {
            case OWN -> new Meter.Own(row.text("medidor"));
            case SHARED -> new Meter.Shared(row.optional("medidor"));
            case NONE -> new Meter.None();
        };
    }

    private static ContractNumber number(CsvRow row) {
        return row.value("contrato", ContractNumber::new, Texts.get("imports.kind.contract"));
    }

    /// Reads what hangs on the contracts.
    private static final class Reader {
        private final SampleDates dates;
        private final Set<ContractNumber> known = new HashSet<>();

        Reader(SampleDates dates, List<RegisterLoad.NewContract> contracts) {
            this.dates = dates;
            contracts.forEach(contract -> known.add(contract.number()));
        }

        private ContractNumber contract(CsvRow row) {
            ContractNumber number = number(row);
            requireKnown(row, "contrato", number);
            return number;
        }

        private void requireKnown(CsvRow row, String column, ContractNumber number) {
            if (!known.contains(number)) {
                throw row.fault(column, Texts.get("imports.fault.unknown_contract", number.digits()));
            }
        }

        private InvoiceNumber invoiceNumber(CsvRow row, String column) {
            return new InvoiceNumber(dates.withMovedInvoices(row.text(column)));
        }

        List<RegisterLoad.NewInvoice> invoices(Path file) {
            Set<String> columns =
                    Set.of("numero", "contrato", "anio", "mes", "emitida", "vence", "importe", "uuid_cfdi");
            return CsvFile.read(file, columns, row -> {
                int year = row.number("anio");
                YearMonth period = row.value(
                        "mes", month -> YearMonth.of(year, Integer.parseInt(month)), Texts.get("imports.kind.month"));
                return new RegisterLoad.NewInvoice(
                        contract(row),
                        invoiceNumber(row, "numero"),
                        dates.period(period),
                        dates.date(row.date("emitida")),
                        dates.date(row.date("vence")),
                        row.money("importe"),
                        row.optional("uuid_cfdi"));
            });
        }

        List<RegisterLoad.NewPayment> payments(Path file, List<RegisterLoad.NewInvoice> invoices) {
            record Key(ContractNumber contract, InvoiceNumber invoice) {}
            Set<Key> invoiced = new HashSet<>();
            invoices.forEach(invoice -> invoiced.add(new Key(invoice.contract(), invoice.number())));
            Set<String> columns =
                    Set.of("contrato", "factura", "fecha_pago", "fecha_aplicado", "importe", "canal", "referencia");
            return CsvFile.read(file, columns, row -> {
                Key key = new Key(contract(row), invoiceNumber(row, "factura"));
                if (!invoiced.contains(key)) {
                    throw row.fault("factura", Texts.get("imports.fault.unknown_invoice", row.text("factura")));
                }
                LocalDate posted = row.optionalDate("fecha_aplicado");
                return new RegisterLoad.NewPayment(
                        key.contract(),
                        key.invoice(),
                        dates.date(row.date("fecha_pago")),
                        posted == null ? null : dates.date(posted),
                        row.money("importe"),
                        row.text("canal"),
                        row.text("referencia"));
            });
        }

        List<RegisterLoad.NewReading> readings(Path file) {
            Set<String> columns = Set.of("contrato", "fecha", "lectura_m3", "consumo_m3", "estimada");
            return CsvFile.read(file, columns, row -> new RegisterLoad.NewReading(
                    contract(row),
                    new Reading(
                            dates.date(row.date("fecha")),
                            row.number("lectura_m3"),
                            row.number("consumo_m3"),
                            row.flag("estimada"))));
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
