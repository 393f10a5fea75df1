package mx.cea.ventanilla.accounts.portal;

import java.util.List;

/// Why something that came by the portal did not go through by itself.
///
/// @param args the particulars that belong to the code
public record ApplicationReason(Code code, List<String> args) {
    public ApplicationReason {
        args = List.copyOf(args);
    }

    public ApplicationReason(Code code, String... args) {
        this(code, List.of(args));
    }

    /// What can stand in the way.
    public enum Code {
        /// A datum does not agree with the register; which one.
        DATUM("REG-2"),
        /// Something cannot be kept as it was sent: the field, in what way, and what belongs to it.
        FAULT("REG-2"),
        /// There is an account like it: its username, and in what it is alike.
        ALIKE("REG-2"),
        /// There were too many wrong guesses at the contract: how many.
        SLOWED("REG-2"),
        LINK_UNKNOWN("ACT-1"),
        /// Since when.
        LINK_USED("ACT-1"),
        /// Since when.
        LINK_REPLACED("ACT-1"),
        /// Since when.
        LINK_EXPIRED("ACT-1"),
        /// The account is active, cancelled or merged.
        NOT_PENDING("ACT-1"),
        /// The portal sent no usable hash of the password.
        PASSWORD_HASH("ACT-2"),
        NO_ACCOUNT("BAJ-6"),
        /// The account is cancelled or merged already.
        NOT_OPEN("BAJ-6"),
        /// The name is not the account's.
        NAME("BAJ-6"),
        /// The address is not the account's.
        EMAIL("BAJ-6"),
        /// The contract is not linked to the account.
        CONTRACT("BAJ-6"),
        /// Who asks is not the account's representative.
        REPRESENTATIVE("BAJ-6"),
        /// Whoever asks has not proved who he is to the member of staff who decides.
        IDENTITY("BAJ-6");

        private final String rule;

        Code(String rule) {
            this.rule = rule;
        }

        /// The code of the rule behind it.
        public String rule() {
            return rule;
        }
    }
}
