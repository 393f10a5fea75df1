package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import org.jspecify.annotations.Nullable;

/// A block of an account: of the portal only (BLO-7b), with a cause of its own, lifted for itself alone (BLO-9).
///
/// @param begunBy the name of who decided it; null where that was not kept
/// @param lift    null while it is not lifted
public record AccountBlock(
        long id, AccountId account, Cause cause, Instant begunAt, @Nullable String begunBy, @Nullable Lift lift) {

    /// Why.
    public sealed interface Cause {
        /// More arrears than the limit allows (BLO-7).
        ///
        /// @param contracts those that crossed the limit when it began; empty where that was not kept
        record Debt(List<Proof> contracts) implements Cause {
            public Debt {
                contracts = List.copyOf(contracts);
            }
        }

        /// Misuse, for a set time (BLO-8).
        ///
        /// @param reason in the words of who decided it
        record Misuse(String reason, Instant endsAt) implements Cause {}
    }

    /// A contract in arrears and the invoices that prove it.
    ///
    /// @param months whole calendar months since the oldest fell due
    public record Proof(
            ContractId contract, ContractNumber number, int months, Money amount, List<ProofInvoice> invoices) {
        public Proof {
            invoices = List.copyOf(invoices);
        }
    }

    /// @param rest what was left of it
    public record ProofInvoice(String number, LocalDate dueOn, Money rest) {}

    /// How it ended.
    ///
    /// @param by   null where the program lifted it
    /// @param note null where there is nothing to say
    public record Lift(Kind kind, Instant at, @Nullable String by, @Nullable String note) {
        /// By which rule.
        public enum Kind {
            /// What crossed the limit was paid (BLO-7).
            PAID,
            /// A supervisor exempted the account from blocks for debt.
            EXEMPT,
            /// A supervisor lifted it before its end (BLO-8).
            EARLY,
            /// The customer called after its end (BLO-8).
            CALL
        }
    }

    public boolean isOpen() {
        return lift == null;
    }

    /// Whether it has ended and only awaits the customer's call (BLO-8).
    public boolean awaitsCall(Instant now) {
        return isOpen() && cause instanceof Cause.Misuse misuse && !misuse.endsAt().isAfter(now);
    }
}
