package mx.cea.ventanilla.contracts.cfdi;

import java.math.BigDecimal;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Invoice;

/// Something about a digital invoice that does not fit. It is told, and never stops anything.
public sealed interface CfdiWarning {

    /// The RFC of the issuer or the recipient is odd.
    record OddRfc(Rfc rfc, Rfc.Oddity oddity) implements CfdiWarning {}

    /// It was issued by somebody else than this office.
    record OtherIssuer(Rfc issuer, Rfc office) implements CfdiWarning {}

    /// Its total is not what its amounts come to.
    record TotalDoesNotAddUp(BigDecimal stated, BigDecimal sum) implements CfdiWarning {}

    /// It is not the one that the invoice names.
    record OtherFolio(FiscalFolio folio, String named) implements CfdiWarning {}

    /// It bears another number than the invoice.
    record OtherNumber(String number, Invoice invoice) implements CfdiWarning {}

    /// It was issued neither in the invoiced month nor in that in which the invoice was issued.
    record OtherPeriod(Cfdi cfdi, Invoice invoice) implements CfdiWarning {}

    /// Its total is not the invoice's amount.
    record OtherAmount(Money total, Invoice invoice) implements CfdiWarning {}

    /// As people read it.
    default String text() {
        return switch (this) {
            case OddRfc(Rfc rfc, Rfc.Oddity oddity) -> Texts.get("contracts.cfdi.warning.rfc." + oddity, rfc);
            case OtherIssuer(Rfc issuer, Rfc office) -> Texts.get("contracts.cfdi.warning.issuer", issuer, office);
            case TotalDoesNotAddUp(BigDecimal stated, BigDecimal sum) ->
                Texts.get("contracts.cfdi.warning.total", stated.toPlainString(), sum.toPlainString());
            case OtherFolio(FiscalFolio folio, String named) -> Texts.get("contracts.cfdi.warning.folio", folio, named);
            case OtherNumber(String number, Invoice invoice) ->
                Texts.get("contracts.cfdi.warning.number", number, invoice.number());
            case OtherPeriod(Cfdi cfdi, Invoice invoice) ->
                Texts.get(
                        "contracts.cfdi.warning.period",
                        Dates.inDigits(cfdi.issuedAt().toLocalDate()),
                        Dates.inWords(invoice.period()));
            case OtherAmount(Money total, Invoice invoice) ->
                Texts.get("contracts.cfdi.warning.amount", total.format(), invoice.amount().format());
        };
    }
}
