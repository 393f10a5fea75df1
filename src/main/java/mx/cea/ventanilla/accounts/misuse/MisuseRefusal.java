package mx.cea.ventanilla.accounts.misuse;

import java.time.Instant;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.staff.Permission;

/// Why nothing was done about a block for misuse. Nothing was changed.
public sealed interface MisuseRefusal {

    /// The role may not do it.
    record NotPermitted(Permission permission) implements MisuseRefusal {}

    /// The account cannot be used anyhow.
    ///
    /// @param state CANCELLED or MERGED
    record NotInUse(AccountState state) implements MisuseRefusal {}

    /// There is no such account, proposal or block.
    record Gone() implements MisuseRefusal {}

    /// Another proposal for the same account waits for a decision.
    record AlreadyProposed() implements MisuseRefusal {}

    /// Somebody else decided or lifted it first.
    record TooLate() implements MisuseRefusal {}

    /// It has ended; only the telephone centre reactivates the account, at the customer's call.
    record HasEnded(Instant at) implements MisuseRefusal {}

    /// A text is too short to say anything, or too long.
    record BadText(Field field, int least, int most) implements MisuseRefusal {}

    /// Not a number of days for which an account may be blocked.
    record BadDays(int most) implements MisuseRefusal {}

    /// The folio that was named is no request of the office.
    record NoSuchRequest(String folio) implements MisuseRefusal {}

    /// The texts that are checked.
    enum Field {
        EVIDENCE,
        REASON,
        NOTE
    }

    /// The code of the rule behind the refusal, where there is one.
    default Optional<String> rule() {
        return switch (this) {
            case HasEnded _, BadText _, BadDays _ -> Optional.of("BLO-8");
            case NotInUse _ -> Optional.of("BAJ-6");
            case NotPermitted _, Gone _, AlreadyProposed _, TooLate _, NoSuchRequest _ -> Optional.empty();
        };
    }
}
