package mx.cea.ventanilla.accounts.debt;

import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ArrearsLimit;

/// What staff read of blocks for debt, in window and workbook alike.
public final class DebtWords {
    private DebtWords() {}

    /// What must be exceeded.
    public static String limit(ArrearsLimit limit) {
        return Texts.get("debt.limit." + limit.rule(), limit.most());
    }

    public static String view(DebtView view) {
        return Texts.get("debt.view." + view);
    }

    /// Where a case stands: what became of it, what holds it back, or that it would be blocked.
    public static String situation(DebtCase account) {
        DebtCase.Outcome outcome = account.outcome();
        if (outcome != null) {
            return Texts.get("debt.outcome." + outcome);
        }
        Held held = account.held();
        return held == null ? Texts.get("debt.to_block") : held(held);
    }

    /// Why a block is held back.
    public static String held(Held held) {
        return Texts.get(
                "debt.held." + held.why(), held.detail(), held.until() == null ? "" : Dates.inDigits(held.until()));
    }

    /// A contract with what is owed on it.
    public static String contract(Proof contract) {
        return Texts.get("debt.proof.contract", contract.number().digits(), contract.months(), contract.amount().format());
    }

    public static String cause(BlockedAccount.Cause cause) {
        return Texts.get("debt.cause." + cause);
    }

    /// By what an account is blocked or overdue.
    public static String detail(BlockedAccount account) {
        return account.cause() == BlockedAccount.Cause.MISUSE
                ? account.reason()
                : account.contracts().stream().map(DebtWords::contract).collect(Collectors.joining("; "));
    }

    /// Which lines of the list of blocked accounts.
    public static String filter(BlockedFilter filter) {
        String list = Texts.get("debt.blocked.view." + filter.view());
        return filter.days() == 0 ? list : Texts.get("debt.blocked.filter", list, filter.days());
    }
}
