package mx.cea.ventanilla.accounts.changes;

import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.staff.Permission;

/// Why an account was not changed. Nothing was.
public sealed interface ChangeRefusal {

    /// The role may not do it.
    record NotPermitted(Permission permission) implements ChangeRefusal {}

    /// There is no such account.
    record NoSuchAccount() implements ChangeRefusal {}

    /// It is used no more: cancelled, or another has taken its place.
    record NotInUse(AccountState now) implements ChangeRefusal {}

    /// Whoever asks has not proved who he is, to this member of staff, within half an hour.
    record IdentityMissing() implements ChangeRefusal {}

    /// It is not said which document was shown (BAJ-6).
    record DocumentMissing(int least, int most) implements ChangeRefusal {}

    /// Nobody acts for the holder (REG-1).
    record NoRepresentative() implements ChangeRefusal {}

    /// The code of the rule behind the refusal, where there is one.
    default Optional<String> rule() {
        return switch (this) {
            case IdentityMissing _, DocumentMissing _, NotInUse _ -> Optional.of("BAJ-6");
            case NoRepresentative _ -> Optional.of("REG-1");
            case NotPermitted _, NoSuchAccount _ -> Optional.empty();
        };
    }
}
