package mx.cea.ventanilla.accounts.changes.ui;

import java.util.List;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.accounts.changes.CancellationResult;
import mx.cea.ventanilla.accounts.changes.ChangeRefusal;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationWords;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;

/// Changes of accounts in words.
final class ChangeWords {
    private ChangeWords() {}

    /// Why nothing was changed, with the rule's code.
    static String refusal(ChangeRefusal why) {
        String sentence = switch (why) {
            case ChangeRefusal.NotPermitted _ -> Texts.get("accounts.changes.refusal.not-permitted");
            case ChangeRefusal.NoSuchAccount _ -> Texts.get("accounts.changes.refusal.gone");
            case ChangeRefusal.NotInUse _ -> Texts.get("accounts.changes.refusal.not-in-use");
            case ChangeRefusal.IdentityMissing _ -> Texts.get("accounts.changes.refusal.identity");
            case ChangeRefusal.DocumentMissing(int least, int most) ->
                Texts.get("accounts.changes.refusal.document", least, most);
            case ChangeRefusal.NoRepresentative _ -> Texts.get("accounts.changes.refusal.no-representative");
            // each fault is said beside its field, with its rule
            case ChangeRefusal.Faulty(var faults) ->
                faults.stream().map(RegistrationWords::fault).collect(Collectors.joining(" "));
            case ChangeRefusal.NothingNew _ -> Texts.get("accounts.changes.refusal.nothing-new");
            case ChangeRefusal.OtherHolder _ -> Texts.get("accounts.changes.refusal.other-holder");
            case ChangeRefusal.KeptNotActive _ -> Texts.get("accounts.changes.refusal.kept-not-active");
            case ChangeRefusal.ReasonMissing(int least, int most) ->
                Texts.get("accounts.changes.refusal.reason", least, most);
            case ChangeRefusal.WouldFree(var blocks) -> Texts.get("accounts.changes.refusal.would-free", causes(blocks));
            case ChangeRefusal.NotMerged _ -> Texts.get("accounts.changes.refusal.not-merged");
        };
        return why instanceof ChangeRefusal.Faulty
                ? sentence
                : why.rule().map(rule -> Texts.get("customers.with-rule", sentence, rule)).orElse(sentence);
    }

    /// `adeudo (BLO-7), uso indebido (BLO-8)`.
    static String causes(List<AccountBlock> blocks) {
        return blocks.stream()
                .map(block -> Texts.get(
                        block.cause() instanceof Cause.Debt
                                ? "accounts.changes.block.debt"
                                : "accounts.changes.block.misuse"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// What came of a cancellation: the folio, whether the customer is told, and what stays.
    static String cancelled(CancellationResult.Cancelled done) {
        String words = Texts.get(
                done.told() ? "accounts.changes.cancelled" : "accounts.changes.cancelled.untold",
                done.act().folio().text(),
                Dates.inWords(done.usernameUntil().atZone(Clock.ZONE).toLocalDate()));
        String requests = done.openRequests().isEmpty()
                ? ""
                : " " + Texts.get(
                        "accounts.changes.cancelled.requests",
                        done.openRequests().stream().map(folio -> folio.text()).collect(Collectors.joining(", ")));
        String blocks = done.openBlocks().isEmpty()
                ? ""
                : " " + Texts.get("accounts.changes.cancelled.blocks", causes(done.openBlocks()));
        return words + requests + blocks;
    }
}
