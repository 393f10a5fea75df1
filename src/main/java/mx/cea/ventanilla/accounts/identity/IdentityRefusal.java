package mx.cea.ventanilla.accounts.identity;

import java.util.Optional;
import mx.cea.ventanilla.staff.Permission;

/// Why an identity was not even checked. Nothing was changed.
public sealed interface IdentityRefusal {

    /// The role may not do it.
    record NotPermitted(Permission permission) implements IdentityRefusal {}

    /// There is no such account.
    record NoSuchAccount() implements IdentityRefusal {}

    /// All tries were in vain; a supervisor has to let it be tried again (BLO-8).
    record NoTriesLeft() implements IdentityRefusal {}

    /// The file knows too little to ask about; the holder has to come with a document.
    record TooLittleKnown() implements IdentityRefusal {}

    /// The document's last characters are not noted as they should be.
    ///
    /// @param least and most how many letters and digits are noted
    record BadEnding(int least, int most) implements IdentityRefusal {}

    /// Nothing was tried in vain, or somebody has let it be tried again already.
    record NothingToReset() implements IdentityRefusal {}

    /// The code of the rule behind the refusal, where there is one.
    default Optional<String> rule() {
        return switch (this) {
            case NoTriesLeft _, TooLittleKnown _, BadEnding _ -> Optional.of("BLO-8");
            case NotPermitted _, NoSuchAccount _, NothingToReset _ -> Optional.empty();
        };
    }
}
