package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.util.Map;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// Something done to an account, under a folio of its own by which the customer is written to (CON-10).
///
/// @param by       the name of the member of staff; null where the program did it
/// @param declared what was declared and decided, as the receipt shows it; never a password or a token
public record AccountAct(
        long id,
        Folio folio,
        AccountId account,
        Kind kind,
        AccountChannel channel,
        Instant at,
        @Nullable String by,
        Map<String, String> declared) {
    public AccountAct {
        declared = Map.copyOf(declared);
    }

    /// Under which name of [#declared] the address stands that the account had before the act; it may be told too.
    public static final String PREVIOUS_EMAIL = "previousEmail";

    /// What can be done to an account.
    public enum Kind {
        REGISTERED,
        /// A link for activating it was sent, the first or again (ACT-1).
        ACTIVATION_SENT,
        ACTIVATED,
        CONTRACT_LINKED,
        /// Another e-mail address or telephone number.
        CONTACT_CHANGED,
        REPRESENTATIVE_CHANGED,
        BLOCKED,
        /// A block for misuse has ended; the account awaits the customer's call (BLO-8).
        BLOCK_ENDED,
        /// A block was lifted: the debt paid or exempt, or early by a supervisor.
        UNBLOCKED,
        /// By the telephone centre, at the customer's call (BLO-8).
        REACTIVATED,
        CANCELLED,
        MERGED,
        MERGE_UNDONE
    }
}
