package mx.cea.ventanilla.users.ui;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ArrearsFigures;
import mx.cea.ventanilla.requests.ui.Moments;
import mx.cea.ventanilla.users.LinkedContract;
import mx.cea.ventanilla.users.UserView;
import mx.cea.ventanilla.users.UserView.Ending;
import org.jspecify.annotations.Nullable;

/// An account in words, with the style that goes with them.
final class UserWords {
    private UserWords() {}

    /// What it is, in a word or two.
    static String state(Standing standing) {
        return Texts.get(switch (standing) {
            case Standing.Pending _ -> "users.state.PENDING";
            case Standing.Active _ -> "users.state.ACTIVE";
            case Standing.Blocked _ -> "users.state.BLOCKED";
            case Standing.AwaitingCall _ -> "users.state.AWAITING_CALL";
            case Standing.Cancelled _ -> "users.state.CANCELLED";
            case Standing.Merged _ -> "users.state.MERGED";
        });
    }

    static String style(Standing standing) {
        return switch (standing) {
            case Standing.Pending _ -> Styles.ACCENT;
            case Standing.Active _ -> Styles.SUCCESS;
            case Standing.Blocked _ -> Styles.DANGER;
            case Standing.AwaitingCall _ -> Styles.WARNING;
            case Standing.Cancelled _, Standing.Merged _ -> "neutral";
        };
    }

    /// What it is and why, with the rule and with what changes it: one sentence, and one for each block (BLO-9).
    static List<String> standing(UserView view) {
        return switch (view.standing()) {
            case Standing.Pending _ -> List.of(Texts.get("users.standing.pending", day(view.account().createdAt())));
            case Standing.Active _ -> List.of(Texts.get("users.standing.active", day(view.account().createdAt())));
            case Standing.Blocked(List<AccountBlock> blocks) -> blocked(blocks, view);
            case Standing.AwaitingCall(List<AccountBlock> blocks) -> blocked(blocks, view);
            case Standing.Cancelled _, Standing.Merged _ -> ended(view);
        };
    }

    private static List<String> blocked(List<AccountBlock> blocks, UserView view) {
        List<String> sentences = new ArrayList<>();
        for (AccountBlock block : blocks) {
            sentences.add(switch (block.cause()) {
                case Cause.Debt debt -> debt(debt, view);
                case Cause.Misuse misuse -> misuse(block, misuse, view);
            });
        }
        if (sentences.size() > 1) {
            sentences.add(Texts.get("users.standing.each"));
        }
        return List.copyOf(sentences);
    }

    private static String debt(Cause.Debt debt, UserView view) {
        List<LinkedContract> beyond = beyondLimit(view);
        if (beyond.isEmpty()) {
            return Texts.get("users.standing.debt.paid", proof(debt.contracts()));
        }
        Money toPay = beyond.stream().map(c -> c.toPay(view.limit())).reduce(Money.ZERO, Money::plus);
        String contracts = beyond.stream()
                .map(c -> contract(c.contract().number().digits(), c.arrears().figures()))
                .collect(Collectors.joining("; "));
        return Texts.get("users.standing.debt", contracts, toPay.format());
    }

    /// The linked contracts whose arrears are more than the limit allows (BLO-7).
    static List<LinkedContract> beyondLimit(UserView view) {
        return view.contracts().stream().filter(c -> c.exceeds(view.limit())).toList();
    }

    private static String misuse(AccountBlock block, Cause.Misuse misuse, UserView view) {
        return block.awaitsCall(view.readAt())
                ? Texts.get("users.standing.call", day(misuse.endsAt()), view.phone())
                : Texts.get("users.standing.misuse", Moments.inFull(misuse.endsAt()), misuse.reason(), view.phone());
    }

    private static List<String> ended(UserView view) {
        return List.of(switch (view.ending()) {
            case Ending.Cancelled(var at, var until) when until != null && until.isAfter(view.readAt()) ->
                Texts.get("users.standing.cancelled.reserved", day(at), day(until));
            case Ending.Cancelled(var at, var _) -> Texts.get("users.standing.cancelled", day(at));
            case Ending.Merged(var into) ->
                Texts.get("users.standing.merged", into.other().username().text(), day(into.at()), into.by(), into.reason());
            case null -> Texts.get("users.standing.cancelled.before");
        });
    }

    private static String contract(String number, ArrearsFigures figures) {
        return contract(number, figures.months(), figures.amount());
    }

    /// `contrato 123456, 8 meses, $4,210.00`.
    private static String contract(String number, int months, Money amount) {
        return Texts.get("users.standing.contract", number, months, amount.format());
    }

    /// The contracts that crossed the limit when a block began.
    static String proof(List<Proof> contracts) {
        return contracts.isEmpty()
                ? Texts.get("users.block.proof.none")
                : contracts.stream()
                        .map(p -> contract(p.number().digits(), p.months(), p.amount()))
                        .collect(Collectors.joining("; "));
    }

    /// The day of an instant, as it is written in a sentence.
    static String day(Instant at) {
        return Dates.inWords(at.atZone(Clock.ZONE).toLocalDate());
    }

    /// The cause of a block with its rule.
    static String cause(AccountBlock block) {
        return Texts.get(switch (block.cause()) {
            case Cause.Debt _ -> "users.block.debt";
            case Cause.Misuse _ -> "users.block.misuse";
        });
    }

    /// What is kept of why a block was made.
    static String reason(AccountBlock block) {
        return switch (block.cause()) {
            case Cause.Debt(var contracts) -> proof(contracts);
            case Cause.Misuse(String reason, var endsAt) -> Texts.get("users.block.until", reason, Moments.inFull(endsAt));
        };
    }

    /// Since when and by whom.
    static String begun(AccountBlock block, UserView view) {
        String when = Moments.of(block.begunAt(), view.today());
        return block.begunBy() == null
                ? Texts.get("users.block.begun", when)
                : Texts.get("users.block.begun.by", when, block.begunBy());
    }

    /// How, when and by whom a block was lifted.
    static String lifted(Lift lift, UserView view) {
        String words = Texts.get(
                "users.block.lift." + lift.kind(),
                Moments.of(lift.at(), view.today()),
                lift.by() == null ? Texts.get("users.history.program") : lift.by());
        return lift.note() == null || lift.note().isBlank() ? words : Texts.get("users.block.note", words, lift.note());
    }

    /// What a contract owes, beside the rule where that may block (BLO-7).
    static String arrears(LinkedContract linked, UserView view) {
        ArrearsFigures figures = linked.arrears().figures();
        if (figures.invoices() == 0) {
            return Texts.get("customers.arrears.none");
        }
        String words = figures.months() == 0
                ? Texts.get("customers.arrears.recent", figures.amount().format())
                : Texts.get("customers.arrears", figures.amount().format(), figures.months());
        return linked.exceeds(view.limit()) ? Texts.get("customers.with-rule", words, "BLO-7") : words;
    }

    static String arrearsStyle(LinkedContract linked, UserView view) {
        return linked.arrears().invoices().isEmpty()
                ? Styles.SUCCESS
                : linked.exceeds(view.limit()) ? Styles.DANGER : Styles.WARNING;
    }

    /// What was declared and decided, in words; what has no words is for the program alone.
    static String declared(Map<String, String> declared) {
        return declared.entrySet().stream()
                .filter(e -> !e.getValue().isBlank() && Texts.bundle().containsKey("users.declared." + e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Texts.get("users.declared." + e.getKey(), e.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /// An entry of the history as a sentence.
    static String history(HistoryEntry entry) {
        String who = entry.byName() == null ? Texts.get("users.history.program") : entry.byName();
        String key = "users.history." + entry.action();
        if (!Texts.bundle().containsKey(key)) {
            return Texts.get("users.history.other", who, entry.action());
        }
        return Texts.get(
                key, who, detail(entry, "folio"), detail(entry, "message"));
    }

    private static String detail(HistoryEntry entry, String name) {
        @Nullable String value = entry.detail().get(name);
        return value == null ? "" : value;
    }
}
