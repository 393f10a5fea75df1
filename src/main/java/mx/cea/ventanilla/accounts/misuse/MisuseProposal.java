package mx.cea.ventanilla.accounts.misuse;

import java.time.Instant;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// A block that somebody proposes because of what he saw (BLO-8).
///
/// @param name     the customer's
/// @param evidence what was seen; for the staff alone
/// @param days     for how long
/// @param request  in which it was seen; null where in none
/// @param by       the name of who proposes it
/// @param decision null while it waits
public record MisuseProposal(
        long id,
        AccountId account,
        Username username,
        String name,
        String evidence,
        int days,
        @Nullable Folio request,
        String by,
        Instant at,
        @Nullable Decision decision) {

    /// What a supervisor decided.
    ///
    /// @param by   his name
    /// @param note what he said of it; null where nothing
    public record Decision(boolean accepted, String by, Instant at, @Nullable String note) {}
}
