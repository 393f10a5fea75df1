package mx.cea.ventanilla.accounts.identity;

import mx.cea.ventanilla.contracts.ContractId;
import org.jspecify.annotations.Nullable;

/// A question that the file can answer. The answer is not in it.
///
/// @param contract about which of the account's contracts; null where it is about the account
/// @param ending   the last digits by which the caller knows which contract is meant; null where there is only one
public record Question(Kind kind, @Nullable ContractId contract, @Nullable String ending) {

    /// What is asked.
    public enum Kind {
        /// Of the supply address.
        STREET(Topic.ADDRESS),
        COLONIA(Topic.ADDRESS),
        POSTAL_CODE(Topic.ADDRESS),
        /// The last four digits of the meter's number.
        METER(Topic.METER),
        /// The amount of the last invoice that was paid.
        LAST_PAID(Topic.PAYMENT),
        /// The holder's second surname.
        SECOND_SURNAME(Topic.HOLDER),
        /// The last four digits of the registered telephone.
        TELEPHONE(Topic.TELEPHONE);

        private final Topic topic;

        Kind(Topic topic) {
            this.topic = topic;
        }

        Topic topic() {
            return topic;
        }
    }

    /// Of one topic no two questions are asked while there are others: who has an old envelope has the whole address.
    enum Topic {
        ADDRESS,
        METER,
        PAYMENT,
        HOLDER,
        TELEPHONE
    }
}
