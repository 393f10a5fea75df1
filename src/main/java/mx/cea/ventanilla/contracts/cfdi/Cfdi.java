package mx.cea.ventanilla.contracts.cfdi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// A digital invoice as its XML says it, in the words and codes of the tax authority's Anexo 20. Amounts are in its
/// currency, with up to six decimals.
///
/// @param series        *Serie*, null where it has none
/// @param number        *Folio*: the invoice's number, null where it has none
/// @param issuedAt      on the issuer's wall clock
/// @param type          *TipoDeComprobante*: `I` for an invoice, `E` for a credit
/// @param currency      code of three letters
/// @param paymentForm   *FormaPago*, null where it has none
/// @param paymentMethod *MetodoPago*, null where it has none
/// @param conditions    *CondicionesDePago*, null where it has none
/// @param place         postal code of where it was issued
/// @param certificate   number of the issuer's certificate
/// @param seal          the issuer's seal
public record Cfdi(
        @Nullable String series,
        @Nullable String number,
        LocalDateTime issuedAt,
        String type,
        String currency,
        @Nullable String paymentForm,
        @Nullable String paymentMethod,
        @Nullable String conditions,
        String place,
        Issuer issuer,
        Recipient recipient,
        List<Concept> concepts,
        Totals totals,
        String certificate,
        String seal,
        Stamp stamp) {
    public Cfdi {
        concepts = List.copyOf(concepts);
    }

    /// The fiscal folio.
    public FiscalFolio folio() {
        return stamp.folio();
    }

    /// The total rounded to centavos, whatever the currency.
    public Money total() {
        return Money.ofPesos(totals.total().setScale(2, RoundingMode.HALF_UP));
    }

    /// *Emisor*.
    ///
    /// @param regime code of its *régimen fiscal*
    public record Issuer(Rfc rfc, String name, String regime) {}

    /// *Receptor*.
    ///
    /// @param postalCode of its *domicilio fiscal*, null where it has none
    /// @param regime     code of its *régimen fiscal*, null where it has none
    /// @param use        code of the *uso del CFDI*
    public record Recipient(
            Rfc rfc, String name, @Nullable String postalCode, @Nullable String regime, String use) {}

    /// One line, *Concepto*.
    ///
    /// @param product  code of *ClaveProdServ*
    /// @param unit     the unit in words or, where there are none, its code
    /// @param discount null where there is none
    public record Concept(
            String product,
            BigDecimal quantity,
            String unit,
            String description,
            BigDecimal unitPrice,
            BigDecimal amount,
            @Nullable BigDecimal discount,
            List<Tax> taxes) {
        public Concept {
            taxes = List.copyOf(taxes);
        }
    }

    /// A tax, added (*traslado*) or withheld (*retención*).
    ///
    /// @param code   `001` ISR, `002` IVA, `003` IEPS
    /// @param factor `Tasa`, `Cuota` or `Exento`; null where it is not told
    /// @param rate   null where it is exempt or not told
    /// @param amount null where it is exempt
    public record Tax(
            boolean withheld,
            String code,
            @Nullable String factor,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal amount) {}

    /// What it comes to.
    ///
    /// @param discount null where there is none
    /// @param taxes    of all lines together
    public record Totals(
            BigDecimal subtotal,
            @Nullable BigDecimal discount,
            List<Tax> taxes,
            @Nullable BigDecimal added,
            @Nullable BigDecimal withheld,
            BigDecimal total) {
        public Totals {
            taxes = List.copyOf(taxes);
        }

        /// What the total ought to be.
        BigDecimal sum() {
            return subtotal.subtract(orZero(discount)).add(orZero(added)).subtract(orZero(withheld));
        }

        private static BigDecimal orZero(@Nullable BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }

    /// The tax authority's stamp, *TimbreFiscalDigital 1.1*.
    ///
    /// @param provider     RFC of who stamped it
    /// @param certificate  number of the tax authority's certificate
    public record Stamp(
            String version,
            FiscalFolio folio,
            LocalDateTime stampedAt,
            Rfc provider,
            String issuerSeal,
            String certificate,
            String seal) {

        /// What the seal is over, *cadena original del complemento de certificación*.
        public String original() {
            return "||" + String.join("|", version, folio.toString(), stampedAt.toString(), provider.text(), issuerSeal, certificate) + "||";
        }
    }
}
