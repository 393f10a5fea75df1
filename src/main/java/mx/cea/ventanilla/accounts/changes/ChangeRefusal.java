package mx.cea.ventanilla.accounts.changes;

import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.registration.Fault;
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
    ///
    /// @param purpose for what
    record IdentityMissing(IdentityPurpose purpose) implements ChangeRefusal {}

    /// It is not said which document was shown (BAJ-6).
    record DocumentMissing(int least, int most) implements ChangeRefusal {}

    /// Nobody acts for the holder (REG-1).
    record NoRepresentative() implements ChangeRefusal {}

    /// What is asked for cannot be kept.
    record Faulty(List<Fault> faults) implements ChangeRefusal {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// It is so already.
    record NothingNew() implements ChangeRefusal {}

    /// The accounts have no holder's name and no contract in common.
    record OtherHolder() implements ChangeRefusal {}

    /// The account that is to be kept is not active, and the other is.
    record KeptNotActive() implements ChangeRefusal {}

    /// It is not said why, in as many characters.
    record ReasonMissing(int least, int most) implements ChangeRefusal {}

    /// Somebody would be free of a block that nobody lifted (BLO-9).
    record WouldFree(List<AccountBlock> blocks) implements ChangeRefusal {
        public WouldFree {
            blocks = List.copyOf(blocks);
        }
    }

    /// The two accounts are not one, or not any more.
    record NotMerged() implements ChangeRefusal {}

    /// The code of the rule behind the refusal, where there is one.
    default Optional<String> rule() {
        return switch (this) {
            case IdentityMissing(IdentityPurpose purpose) ->
                Optional.of(purpose == IdentityPurpose.CANCELLATION ? "BAJ-6" : "REG-5");
            case DocumentMissing _, NotInUse _ -> Optional.of("BAJ-6");
            case NoRepresentative _ -> Optional.of("REG-1");
            case Faulty(List<Fault> faults) -> faults.stream().map(Fault::rule).findFirst();
            case WouldFree _ -> Optional.of("BLO-9");
            case NotPermitted _, NoSuchAccount _, NothingNew _, OtherHolder _, KeptNotActive _, ReasonMissing _, NotMerged _ ->
                Optional.empty();
        };
    }
}
