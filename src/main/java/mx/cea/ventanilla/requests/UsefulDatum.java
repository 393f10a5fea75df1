package mx.cea.ventanilla.requests;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Data that speed an answer (CON-8).
public enum UsefulDatum {
    CONTRACT,
    ADDRESS,
    INVOICE_OR_RECEIPT,
    DATE;

    /// What a request of its kind should bring and does not.
    public static Set<UsefulDatum> lackingIn(Request request) {
        Set<UsefulDatum> lacking = neededFor(request.kind());
        Request.Matter matter = request.matter();
        lacking.removeIf(datum -> switch (datum) {
            case CONTRACT -> matter.contractId() != null;
            // a contract of the register brings its address
            case ADDRESS -> given(matter.addressGiven()) || matter.contractId() != null;
            case INVOICE_OR_RECEIPT -> given(matter.invoiceGiven()) || given(matter.receiptGiven());
            case DATE -> matter.dateGiven() != null;
        });
        return lacking;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Set<UsefulDatum> neededFor(RequestKind kind) {
        return switch (kind) {
            case PAYMENT_NOT_APPLIED -> EnumSet.of(CONTRACT, INVOICE_OR_RECEIPT, DATE);
            case HIGH_CONSUMPTION -> EnumSet.of(CONTRACT);
            case BILL_NOT_DELIVERED -> EnumSet.of(CONTRACT, ADDRESS);
            case SERVICE_REPORT -> EnumSet.of(ADDRESS);
            case GENERAL_QUERY, SUGGESTION, PORTAL_INCIDENT -> EnumSet.noneOf(UsefulDatum.class);
        };
    }
}
