package mx.cea.ventanilla.accounts.calls.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.BlockWords;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.calls.CallFile;
import mx.cea.ventanilla.accounts.calls.Reactivation;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.common.Texts;

/// What is said to a caller, and what the operator reads of his account.
final class CallWords {
    private CallWords() {}

    /// How the account stands, in two or three words, for the operator alone.
    static String state(Standing standing) {
        return Texts.get(switch (standing) {
            case Standing.Pending _ -> "accounts.calls.state.pending";
            case Standing.Active _ -> "accounts.calls.state.active";
            case Standing.Blocked _ -> "accounts.calls.state.blocked";
            case Standing.AwaitingCall _ -> "accounts.calls.state.awaiting";
            case Standing.Cancelled _ -> "accounts.calls.state.cancelled";
            case Standing.Merged _ -> "accounts.calls.state.merged";
        });
    }

    /// The sentence that is read aloud. Nothing of the account is in it before the caller has proved who he is (REG-5).
    static String sentence(CallFile file) {
        return switch (file.identity()) {
            case IdentityState.Open _ -> Texts.get("accounts.calls.say.first");
            case IdentityState.Locked _ -> Texts.get("accounts.calls.say.locked");
            case IdentityState.Proved _ -> proved(file.standing(), file.at());
        };
    }

    private static String proved(Standing standing, Instant now) {
        return switch (standing) {
            case Standing.Pending _ -> Texts.get("accounts.calls.say.pending");
            case Standing.Active _ -> Texts.get("accounts.calls.say.active");
            case Standing.AwaitingCall(List<AccountBlock> blocks) -> Texts.get("accounts.calls.say.awaiting", ended(blocks, now));
            case Standing.Blocked(List<AccountBlock> blocks) -> blocked(blocks, now);
            case Standing.Cancelled _ -> Texts.get("accounts.calls.say.cancelled");
            case Standing.Merged _ -> Texts.get("accounts.calls.say.merged");
        };
    }

    private static String blocked(List<AccountBlock> blocks, Instant now) {
        return blocks.stream().anyMatch(block -> block.awaitsCall(now))
                ? Texts.get("accounts.calls.say.mixed", ended(blocks, now), causes(blocks, now))
                : Texts.get("accounts.calls.say.blocked", causes(blocks, now));
    }

    /// When the last of those that have ended did.
    private static String ended(List<AccountBlock> blocks, Instant now) {
        return blocks.stream()
                .filter(block -> block.awaitsCall(now))
                .map(AccountBlock::cause)
                .filter(Cause.Misuse.class::isInstance)
                .map(cause -> ((Cause.Misuse) cause).endsAt())
                .max(Comparator.naturalOrder())
                .map(BlockWords::moment)
                .orElse("");
    }

    /// Of those in force.
    private static String causes(List<AccountBlock> blocks, Instant now) {
        return blocks.stream()
                .filter(block -> !block.awaitsCall(now))
                .map(CallWords::cause)
                .distinct()
                .collect(Collectors.joining(Texts.get("accounts.calls.say.and")));
    }

    private static String cause(AccountBlock block) {
        return switch (block.cause()) {
            case Cause.Debt(List<AccountBlock.Proof> contracts) ->
                contracts.isEmpty()
                        ? Texts.get("accounts.calls.say.debt")
                        : Texts.get("accounts.calls.say.debt.of", contracts.stream().map(CallWords::owed)
                                .collect(Collectors.joining(Texts.get("accounts.calls.say.and"))));
            case Cause.Misuse misuse -> Texts.get("accounts.calls.say.misuse", BlockWords.moment(misuse.endsAt()));
        };
    }

    private static String owed(AccountBlock.Proof proof) {
        return Texts.get(
                "accounts.calls.say.contract", proof.number().digits(), proof.months(), proof.amount().format());
    }

    /// What was done, to be read aloud.
    static String done(Reactivation.Done done) {
        return switch (done.standing()) {
            case Standing.Active _ -> Texts.get("accounts.calls.done.active");
            case Standing.Pending _ -> Texts.get("accounts.calls.done.pending");
            case Standing.Blocked(List<AccountBlock> blocks) ->
                Texts.get("accounts.calls.done.blocked", causes(blocks, done.act().at()));
            case Standing.AwaitingCall _, Standing.Cancelled _, Standing.Merged _ -> "";
        };
    }

    /// Why nothing was reactivated.
    static String refusal(Reactivation.Why why) {
        return switch (why) {
            case Reactivation.Why.NotPermitted _ -> Texts.get("accounts.calls.not-permitted");
            case Reactivation.Why.NoSuchAccount _ -> Texts.get("accounts.calls.gone");
            case Reactivation.Why.IdentityNotProved _ -> Texts.get("accounts.calls.not-proved");
            case Reactivation.Why.NothingEnded _ -> Texts.get("accounts.calls.nothing-ended");
        };
    }
}
