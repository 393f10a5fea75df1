package mx.cea.ventanilla.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.Accounts.NewAccount;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;
import org.jspecify.annotations.Nullable;

/// The files of an office's register and accounts, with the columns that `sample-data/README.md` describes.
enum Table {
    CONTRACTS("contratos.csv", "contrato", "referencia", "tipo_titular", "nombre", "primer_apellido", "segundo_apellido",
            "razon_social", "calle", "numero_exterior", "numero_interior", "colonia", "municipio", "codigo_postal",
            "administracion", "tarifa", "estado_medidor", "medidor", "estado", "fecha_contratacion", "correo", "telefono"),
    INVOICES("facturas.csv", "numero", "contrato", "anio", "mes", "emitida", "vence", "importe", "uuid_cfdi"),
    PAYMENTS("pagos.csv", "contrato", "factura", "fecha_pago", "fecha_aplicado", "importe", "canal", "referencia"),
    READINGS("lecturas.csv", "contrato", "fecha", "lectura_m3", "consumo_m3", "estimada"),
    ACCOUNTS("usuarios.csv", "usuario", "nombre", "correo", "telefono", "contratos", "estado", "fecha_alta");

    private final String file;
    private final String[] columns;

    Table(String file, String... columns) {
        this.file = file;
        this.columns = columns;
    }

    String file() {
        return file;
    }

    String[] columns() {
        return columns.clone();
    }

    /// What the file says of a chunk; null is an empty field.
    List<@Nullable String[]> rows(Chunk chunk) {
        return switch (this) {
            case CONTRACTS -> chunk.contracts().stream().map(Table::row).toList();
            case INVOICES -> chunk.invoices().stream().map(Table::row).toList();
            case PAYMENTS -> chunk.payments().stream().map(Table::row).toList();
            case READINGS -> chunk.readings().stream().map(Table::row).toList();
            case ACCOUNTS -> chunk.accounts().stream().map(Table::row).toList();
        };
    }

    private static @Nullable String[] row(NewContract c) {
        Holder.@Nullable Person person = c.holder() instanceof Holder.Person p ? p : null;
        return new @Nullable String[] {
            c.number().digits(),
            c.reference(),
            person != null ? "PERSON" : "COMPANY",
            person == null ? null : person.givenName(),
            person == null ? null : person.firstSurname(),
            person == null ? null : person.secondSurname(),
            c.holder() instanceof Holder.Company company ? company.name() : null,
            c.address().street(),
            c.address().outsideNumber(),
            c.address().insideNumber(),
            c.address().colonia(),
            c.address().municipality(),
            c.address().postalCode(),
            c.administration(),
            c.tariff(),
            switch (c.meter()) {
                case Meter.Own _ -> "OWN";
                case Meter.Shared _ -> "SHARED";
                case Meter.None _ -> "NONE";
            },
            c.meter().number(),
            c.state().name(),
            text(c.contractedOn()),
            c.email(),
            c.phone()
        };
    }

    private static @Nullable String[] row(NewInvoice i) {
        return new @Nullable String[] {
            i.number().text(),
            i.contract().digits(),
            String.valueOf(i.period().getYear()),
            String.valueOf(i.period().getMonthValue()),
            text(i.issuedOn()),
            text(i.dueOn()),
            pesos(i.amount()),
            i.cfdiUuid()
        };
    }

    private static @Nullable String[] row(NewPayment p) {
        return new @Nullable String[] {
            p.contract().digits(),
            p.invoice() == null ? null : p.invoice().text(),
            text(p.paidOn()),
            text(p.postedOn()),
            pesos(p.amount()),
            p.channel(),
            p.reference()
        };
    }

    private static @Nullable String[] row(NewReading r) {
        return new @Nullable String[] {
            r.contract().digits(),
            text(r.reading().readOn()),
            String.valueOf(r.reading().value()),
            String.valueOf(r.reading().consumption()),
            String.valueOf(r.reading().estimated())
        };
    }

    private static @Nullable String[] row(NewAccount a) {
        return new @Nullable String[] {
            a.username().text(),
            a.displayName(),
            a.email(),
            a.phone(),
            a.contracts().stream().map(ContractNumber::digits).collect(Collectors.joining(";")),
            a.state().name(),
            text(a.createdAt().atZone(Clock.ZONE).toLocalDate())
        };
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String pesos(Money money) {
        return money.pesos().toPlainString();
    }
}
