package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// A payment. From the day it is made it may take up to 48 business hours to be posted.
///
/// @param id            its key in the database
/// @param invoiceNumber the invoice it was made on, null where it was made on account
/// @param postedOn      null while it is not posted
/// @param channel       where it was made, in the commercial system's words
/// @param reference     the number on the receipt
public record Payment(
        long id,
        @Nullable InvoiceNumber invoiceNumber,
        LocalDate paidOn,
        @Nullable LocalDate postedOn,
        Money amount,
        String channel,
        String reference) {

    public boolean posted() {
        return postedOn != null;
    }
}
