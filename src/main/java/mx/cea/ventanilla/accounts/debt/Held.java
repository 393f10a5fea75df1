package mx.cea.ventanilla.accounts.debt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What holds a block back although the limit is crossed (BLO-7).
///
/// @param detail the folio of the *aclaración*, the reference of the payment, or the reason of the exemption
/// @param until  the exemption's last day; else null
public record Held(Why why, String detail, @Nullable LocalDate until) {
    /// The reasons, the weightiest first.
    public enum Why {
        /// A supervisor decided it.
        EXEMPT,
        /// A request about a payment not applied or a high consumption is not yet ended.
        CLARIFICATION,
        /// A payment on the contract is not yet posted (up to 48 business hours).
        UNPOSTED
    }
}
