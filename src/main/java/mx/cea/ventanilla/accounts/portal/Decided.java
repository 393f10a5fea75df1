package mx.cea.ventanilla.accounts.portal;

import java.util.List;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// What came of deciding what waited.
public sealed interface Decided {
    /// It went through.
    record Accepted(Folio folio, AccountId account) implements Decided {}

    /// It was declined.
    ///
    /// @param told the address to which the note goes; null where none is known
    record Declined(Folio folio, @Nullable String told) implements Decided {}

    /// It still does not go through, and waits on.
    record StillNot(List<ApplicationReason> reasons) implements Decided {
        public StillNot {
            reasons = List.copyOf(reasons);
        }
    }

    /// Somebody else has decided it meanwhile, or is just doing so.
    record NoLongerWaiting() implements Decided {}

    /// The note has fewer than 3 or more than 1,000 characters.
    record NoteNeeded() implements Decided {}

    /// The role may not.
    record NotPermitted() implements Decided {}
}
