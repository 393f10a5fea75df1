package mx.cea.ventanilla.accounts.portal;

import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// Something that a customer sent by the portal about an account, as the list shows it.
///
/// @param folio     the document's, which the portal told the customer
/// @param applicant the name as it was sent, or the account's; empty where neither is known
/// @param reasons   why it did not go through by itself; empty where it did
/// @param account   that it is about, or that it made; null where there is none
/// @param decision  null exactly while it waits
public record Application(
        long id,
        Folio folio,
        ApplicationKind kind,
        Instant receivedAt,
        String applicant,
        List<ApplicationReason> reasons,
        State state,
        @Nullable AccountId account,
        @Nullable Decision decision) {
    public Application {
        reasons = List.copyOf(reasons);
    }

    /// Where it stands.
    public enum State {
        /// For a member of staff to decide.
        WAITING,
        DONE,
        DECLINED
    }

    /// What was decided of it.
    ///
    /// @param by   the name of who did; null where it went through, or was refused, by itself
    /// @param note why; null where nobody wrote one
    public record Decision(Instant at, @Nullable String by, @Nullable String note) {}

    /// As history and messages name it.
    public Subject subject() {
        return new Subject(Subject.Kind.APPLICATION, id);
    }
}
