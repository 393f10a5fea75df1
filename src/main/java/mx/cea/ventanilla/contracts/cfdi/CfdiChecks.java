package mx.cea.ventanilla.contracts.cfdi;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.cea.ventanilla.contracts.Invoice;
import org.jspecify.annotations.Nullable;

/// Finds what does not fit in a digital invoice.
final class CfdiChecks {
    /// Lines are rounded one by one; that much may come of it.
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private CfdiChecks() {}

    /// What does not fit in itself.
    ///
    /// @param office the office's own RFC, null where nobody has set it
    static List<CfdiWarning> of(Cfdi cfdi, @Nullable Rfc office) {
        List<CfdiWarning> found = new ArrayList<>();
        Rfc issuer = cfdi.issuer().rfc();
        Rfc recipient = cfdi.recipient().rfc();
        issuer.oddity().ifPresent(oddity -> found.add(new CfdiWarning.OddRfc(issuer, oddity)));
        recipient.oddity().ifPresent(oddity -> found.add(new CfdiWarning.OddRfc(recipient, oddity)));
        if (office != null && !issuer.equals(office)) {
            found.add(new CfdiWarning.OtherIssuer(issuer, office));
        }
        BigDecimal stated = cfdi.totals().total();
        BigDecimal sum = cfdi.totals().sum();
        if (stated.subtract(sum).abs().compareTo(ROUNDING) > 0) {
            found.add(new CfdiWarning.TotalDoesNotAddUp(stated, sum));
        }
        return found;
    }

    /// What does not fit to the invoice that it is looked at for.
    static List<CfdiWarning> of(Cfdi cfdi, Invoice invoice) {
        List<CfdiWarning> found = new ArrayList<>();
        String named = invoice.cfdiUuid();
        if (named != null && !named.strip().toLowerCase(Locale.ROOT).equals(cfdi.folio().uuid())) {
            found.add(new CfdiWarning.OtherFolio(cfdi.folio(), named));
        }
        String number = cfdi.number();
        if (number != null && !number.equals(invoice.number().text())) {
            found.add(new CfdiWarning.OtherNumber(number, invoice));
        }
        YearMonth issued = YearMonth.from(cfdi.issuedAt());
        if (!issued.equals(invoice.period()) && !issued.equals(YearMonth.from(invoice.issuedOn()))) {
            found.add(new CfdiWarning.OtherPeriod(cfdi, invoice));
        }
        if (!cfdi.total().equals(invoice.amount())) {
            found.add(new CfdiWarning.OtherAmount(cfdi.total(), invoice));
        }
        return found;
    }
}
