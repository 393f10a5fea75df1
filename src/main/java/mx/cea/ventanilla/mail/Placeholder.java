package mx.cea.ventanilla.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The names that a template may use. In a template they are written in lower case: `{{fecha_solicitud}}`.
public enum Placeholder {
    /// The requester's name as it is used to address them.
    NOMBRE(Source.REQUEST),
    /// The folio of the request.
    FOLIO(Source.REQUEST),
    /// The subject as the requester wrote it.
    ASUNTO(Source.REQUEST),
    /// The day on which the request came in, written out.
    FECHA_SOLICITUD(Source.REQUEST),
    /// The contract number as the request cites it.
    CONTRATO(Source.REQUEST),
    /// The address that the request is about, as the request gives it.
    DOMICILIO(Source.REQUEST),
    /// Name of the member of staff who answers.
    AGENTE(Source.OFFICE),
    /// Today's date, written out.
    HOY(Source.OFFICE),
    /// The telephone centre (CON-12).
    TELEFONO_CEA(Source.OFFICE),
    /// What the agent writes by hand: never has a value, so that the answer cannot leave before it is written.
    RESPUESTA(Source.OFFICE),
    /// What the request lacks, as lines that begin with `- ` (CON-8).
    FALTANTES(Source.REQUEST),
    /// The folio of the request of which this one is a duplicate.
    FOLIO_ORIGINAL(Source.REQUEST),
    /// The area to which the request was routed.
    AREA(Source.REQUEST),
    /// The day on which an answer is expected, written out.
    FECHA_COMPROMISO(Source.REQUEST),
    /// The tariff of the contract.
    TARIFA(Source.ACCOUNT),
    /// Consumption of the last reading, in m³.
    CONSUMO_ACTUAL(Source.ACCOUNT),
    /// Consumption of the reading before the last, in m³.
    CONSUMO_ANTERIOR(Source.ACCOUNT),
    /// Consumption of the same month of the year before, in m³.
    CONSUMO_MISMO_MES(Source.ACCOUNT),
    /// The last reading of the meter, in m³.
    LECTURA_ACTUAL(Source.ACCOUNT),
    /// The reading before the last, in m³.
    LECTURA_ANTERIOR(Source.ACCOUNT),
    /// The period that the invoice bills.
    PERIODO(Source.ACCOUNT),
    /// The invoice number.
    FACTURA(Source.ACCOUNT),
    /// The amount of the invoice.
    IMPORTE(Source.ACCOUNT),
    /// The day on which the invoice falls due.
    VENCIMIENTO(Source.ACCOUNT),
    /// Whether the invoice is paid, pending or overdue, in words.
    ESTADO_FACTURA(Source.ACCOUNT),
    /// What the contract owes.
    SALDO(Source.ACCOUNT),
    /// The amount of the payment.
    PAGO_IMPORTE(Source.ACCOUNT),
    /// The day of the payment.
    PAGO_FECHA(Source.ACCOUNT),
    /// Whether the payment is posted, in words.
    PAGO_ESTADO(Source.ACCOUNT),
    /// The user name of the portal's account.
    USUARIO(Source.ACCOUNT),
    /// The link with which the account is activated (ACT-1); in the message alone, the office never sees it.
    ENLACE(Source.ACCOUNT),
    /// Until when the link is good, written out.
    VIGENCIA(Source.ACCOUNT),
    /// Why the account is blocked, or why something that was asked for is not done.
    CAUSA(Source.ACCOUNT),
    /// Contracts with what they owe, as lines that begin with `- `.
    CONTRATOS(Source.ACCOUNT),
    /// The day on which a block ends, written out.
    FECHA_FIN(Source.ACCOUNT),
    /// What was changed, as lines that begin with `- `.
    CAMBIOS(Source.ACCOUNT),
    /// The folios of the requests that are open, as lines that begin with `- `; empty where there are none.
    SOLICITUDES(Source.ACCOUNT),
    /// The username of the account that was kept when two were made one.
    USUARIO_CONSERVADO(Source.ACCOUNT),
    /// The username of the account whose place it took.
    USUARIO_UNIDO(Source.ACCOUNT);

    private enum Source { REQUEST, OFFICE, ACCOUNT }

    private final Source source;

    Placeholder(Source source) {
        this.source = source;
    }

    /// The name as templates write it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it shows data of an account, which only registered users may be sent (CON-7).
    public boolean isAccountData() {
        return source == Source.ACCOUNT;
    }

    /// The placeholder that templates write so, or empty if there is none.
    public static Optional<Placeholder> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}
