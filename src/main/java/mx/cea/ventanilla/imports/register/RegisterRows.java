package mx.cea.ventanilla.imports.register;

import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;
import mx.cea.ventanilla.contracts.SupplyAddress;

/// Rows of the register from the fields of a file, in the columns of [RegisterKind].
public final class RegisterRows {
    private enum MeterStatus {
        OWN,
        SHARED,
        NONE
    }

    private enum HolderKind {
        PERSON,
        COMPANY
    }

    private RegisterRows() {}

    public static NewContract contract(Fields row) {
        return new NewContract(
                contractNumber(row),
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
                row.optionalDate("fecha_contratacion"),
                row.optional("correo"),
                row.optional("telefono"));
    }

    private static Holder holder(Fields row) {
        return switch (row.choice("tipo_titular", HolderKind.class)) {
            case PERSON ->
                new Holder.Person(row.text("nombre"), row.text("primer_apellido"), row.optional("segundo_apellido"));
            case COMPANY -> new Holder.Company(row.text("razon_social"));
        };
    }

    private static Meter meter(Fields row) {
        return switch (row.choice("estado_medidor", MeterStatus.class)) {
            case OWN -> new Meter.Own(row.text("medidor"));
            case SHARED -> new Meter.Shared(row.optional("medidor"));
            case NONE -> new Meter.None();
        };
    }

    /// An invoice; a negative amount is a credit.
    public static NewInvoice invoice(Fields row) {
        return new NewInvoice(
                contractNumber(row),
                new InvoiceNumber(row.text("numero")),
                row.month("anio", "mes"),
                row.date("emitida"),
                row.date("vence"),
                row.money("importe"),
                row.optional("uuid_cfdi"));
    }

    /// A payment; without an invoice it is one on account.
    public static NewPayment payment(Fields row) {
        String invoice = row.optional("factura");
        return new NewPayment(
                contractNumber(row),
                invoice == null ? null : new InvoiceNumber(invoice),
                row.date("fecha_pago"),
                row.optionalDate("fecha_aplicado"),
                row.money("importe"),
                row.text("canal"),
                row.text("referencia"));
    }

    public static NewReading reading(Fields row) {
        return new NewReading(
                contractNumber(row),
                new Reading(
                        row.date("fecha"),
                        row.number("lectura_m3"),
                        row.number("consumo_m3"),
                        row.optional("estimada") != null && row.flag("estimada")));
    }

    private static ContractNumber contractNumber(Fields row) {
        return row.value("contrato", ContractNumber::new, Texts.get("imports.kind.contract"));
    }
}
