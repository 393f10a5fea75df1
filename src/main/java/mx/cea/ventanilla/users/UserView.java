package mx.cea.ventanilla.users;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.changes.Representative;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import org.jspecify.annotations.Nullable;

/// What the window of an account shows at once, as it stood at one moment; requests and messages are read a page at a time.
///
/// @param readAt          that moment
/// @param limit           what arrears must exceed before they may block (BLO-7)
/// @param phone           of the telephone centre (CON-12)
/// @param blocks          past and present, the latest first
/// @param contracts       those linked, by number
/// @param representatives past and present, the latest first
/// @param acts            with their folios, the latest first
/// @param history         the oldest first
/// @param ending          null while it is neither cancelled nor merged
/// @param merged          the accounts whose place it took
/// @param namesakes       other accounts that are in use and have a holder of the same name
public record UserView(
        Account account,
        Instant readAt,
        ArrearsLimit limit,
        String phone,
        List<AccountBlock> blocks,
        List<LinkedContract> contracts,
        List<Representative> representatives,
        List<AccountAct> acts,
        List<HistoryEntry> history,
        @Nullable Ending ending,
        List<MergedAccount> merged,
        List<Account> namesakes) {
    public UserView {
        blocks = List.copyOf(blocks);
        contracts = List.copyOf(contracts);
        representatives = List.copyOf(representatives);
        acts = List.copyOf(acts);
        history = List.copyOf(history);
        merged = List.copyOf(merged);
        namesakes = List.copyOf(namesakes);
    }

    /// How an account came to be used no more.
    public sealed interface Ending {
        /// At the customer's own wish (BAJ-6).
        ///
        /// @param usernameUntil until when its username is nobody else's; null where that was not kept
        record Cancelled(Instant at, @Nullable Instant usernameUntil) implements Ending {}

        record Merged(MergedAccount into) implements Ending {}
    }

    /// What it can be used for (BLO-9).
    public Standing standing() {
        return Standing.of(account.state(), blocks, readAt);
    }

    public List<AccountBlock> openBlocks() {
        return blocks.stream().filter(AccountBlock::isOpen).toList();
    }

    /// Who acts for the holder at present.
    public Optional<Representative> representative() {
        return representatives.stream().filter(Representative::isCurrent).findFirst();
    }

    /// The office's date when it was read.
    public LocalDate today() {
        return readAt.atZone(Clock.ZONE).toLocalDate();
    }
}
