package mx.cea.ventanilla.accounts.misuse.ui;

import java.time.Instant;
import mx.cea.ventanilla.accounts.BlockWords;
import mx.cea.ventanilla.accounts.misuse.MisuseBlock;
import mx.cea.ventanilla.accounts.misuse.MisuseProposal;
import mx.cea.ventanilla.accounts.misuse.MisuseRefusal;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;

/// Blocks for misuse in words.
public final class MisuseWords {
    private MisuseWords() {}

    /// Why nothing was done.
    public static String refusal(MisuseRefusal refusal) {
        return switch (refusal) {
            case MisuseRefusal.NotPermitted _ -> Texts.get("accounts.misuse.not-permitted");
            case MisuseRefusal.NotInUse _ -> Texts.get("accounts.misuse.not-in-use");
            case MisuseRefusal.Gone _ -> Texts.get("accounts.misuse.gone");
            case MisuseRefusal.AlreadyProposed _ -> Texts.get("accounts.misuse.already-proposed");
            case MisuseRefusal.TooLate _ -> Texts.get("accounts.misuse.too-late");
            case MisuseRefusal.HasEnded(Instant at) -> Texts.get("accounts.misuse.has-ended", BlockWords.moment(at));
            case MisuseRefusal.BadText(var field, int least, int most) ->
                Texts.get("accounts.misuse.bad-text." + field, least, most);
            case MisuseRefusal.BadDays(int most) -> Texts.get("accounts.misuse.bad-days", most);
            case MisuseRefusal.NoSuchRequest(String folio) -> Texts.get("accounts.misuse.no-such-request", folio);
        };
    }

    /// What became of a proposal.
    static String state(MisuseProposal proposal) {
        MisuseProposal.Decision decision = proposal.decision();
        if (decision == null) {
            return Texts.get("accounts.misuse.state.waiting");
        }
        return Texts.get(decision.accepted() ? "accounts.misuse.state.accepted" : "accounts.misuse.state.declined");
    }

    /// Who proposed it and when.
    static String proposed(MisuseProposal proposal) {
        String by = Texts.get(
                "accounts.misuse.proposed", proposal.by(), BlockWords.moment(proposal.at()), proposal.days());
        return proposal.request() == null
                ? by
                : by + " " + Texts.get("accounts.misuse.proposed.request", proposal.request().text());
    }

    /// What a supervisor decided; empty while he has not.
    static String decided(MisuseProposal proposal) {
        MisuseProposal.Decision decision = proposal.decision();
        if (decision == null) {
            return "";
        }
        String by = Texts.get(
                decision.accepted() ? "accounts.misuse.accepted" : "accounts.misuse.declined",
                decision.by(), BlockWords.moment(decision.at()), proposal.days());
        return decision.note() == null ? by : by + " " + Texts.get("accounts.misuse.note", decision.note());
    }

    /// Until when a block is, or since when it awaits a call.
    static String state(MisuseBlock block, Instant now) {
        return Texts.get(
                block.awaitsCall(now) ? "accounts.misuse.awaits" : "accounts.misuse.until", BlockWords.moment(block.endsAt()));
    }

    /// The same in the width of a column.
    static String shortState(MisuseBlock block, Instant now) {
        return Texts.get(
                block.awaitsCall(now) ? "accounts.misuse.awaits.short" : "accounts.misuse.until.short",
                Dates.inDigits(block.endsAt().atZone(Clock.ZONE).toLocalDate()));
    }

    /// Who decided a block and what the customer was told.
    static String begun(MisuseBlock block) {
        return Texts.get(
                "accounts.misuse.begun",
                block.begunBy() == null ? Texts.get("accounts.misuse.nobody") : block.begunBy(),
                BlockWords.moment(block.begunAt()));
    }
}
