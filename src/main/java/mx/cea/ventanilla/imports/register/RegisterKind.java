package mx.cea.ventanilla.imports.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the rows of a file are, in the order in which they are brought in, and the columns by which they say it.
public enum RegisterKind {
    CONTRACTS(
            "contratos",
            List.of(
                    "contrato", "referencia", "tipo_titular", "nombre", "primer_apellido", "segundo_apellido", "razon_social",
                    "calle", "numero_exterior", "numero_interior", "colonia", "municipio", "codigo_postal", "administracion",
                    "tarifa", "estado_medidor", "medidor", "estado", "correo", "telefono"),
            List.of("fecha_contratacion")),
    INVOICES(
            "facturas",
            List.of("numero", "contrato", "anio", "mes", "emitida", "vence", "importe"),
            List.of("uuid_cfdi")),
    PAYMENTS(
            "pagos",
            List.of("contrato", "factura", "fecha_pago", "fecha_aplicado", "importe", "canal", "referencia"),
            List.of()),
    READINGS("lecturas", List.of("contrato", "fecha", "lectura_m3", "consumo_m3"), List.of("estimada")),
    /// Digital invoices, which have no columns.
    CFDI("CFDI", List.of(), List.of());

    /// The kinds that are told by their columns.
    static final List<RegisterKind> TABLES = List.of(CONTRACTS, INVOICES, PAYMENTS, READINGS);

    private final String word;
    private final List<String> required;
    private final List<String> optional;

    RegisterKind(String word, List<String> required, List<String> optional) {
        this.word = word;
        this.required = required;
        this.optional = optional;
    }

    /// The name of such a file in the commercial system: `facturas`.
    public String word() {
        return word;
    }

    /// The columns that a file must have.
    public List<String> required() {
        return required;
    }

    /// The columns that a file may leave out; what the register has of them then stays.
    public List<String> optional() {
        return optional;
    }

    /// All columns.
    public Set<String> columns() {
        Set<String> all = new LinkedHashSet<>(required);
        all.addAll(optional);
        return all;
    }
}
