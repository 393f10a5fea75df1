package mx.cea.ventanilla.accounts.debt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What customers are told of blocks for debt: of the portal only, never of the water (BLO-7b).
final class DebtLetters {
    private final AccountLetters.Desk desk;

    DebtLetters(AccountLetters.Desk desk) {
        this.desk = desk;
    }

    void blocked(StaffMember by, AccountAct act, Account account, List<Proof> contracts, ArrearsLimit limit) {
        queue(by, act, account, SystemTemplate.DEBT_BLOCK, Map.of(
                Placeholder.HOY, today(act),
                Placeholder.CAUSA, Texts.get("debt.letter.cause." + limit.rule(), limit.most()),
                Placeholder.CONTRATOS, contracts.stream().map(DebtLetters::line).collect(Collectors.joining("\n"))));
    }

    private static String line(Proof contract) {
        return "- " + Texts.get(
                "debt.letter.contract", contract.number().digits(), contract.months(), contract.amount().format());
    }

    /// @param by      null where the program lifts it
    /// @param remains why the account stays blocked, in words; empty where it does not (BLO-9)
    void lifted(@Nullable StaffMember by, AccountAct act, Account account, Reason reason, String remains) {
        queue(by, act, account, SystemTemplate.DEBT_UNBLOCK, Map.of(
                Placeholder.HOY, today(act),
                Placeholder.CAUSA, Texts.get("debt.letter.lifted." + reason),
                Placeholder.CAMBIOS, remains.isEmpty() ? "" : "- " + Texts.get("debt.letter.remains", remains)));
    }

    /// An address that came from outside and can be none must not hold up what is done to the others.
    private void queue(
            @Nullable StaffMember by,
            AccountAct act,
            Account account,
            SystemTemplate template,
            Map<Placeholder, String> values) {
        EmailAddress.parse(account.email())
                .ifPresent(address -> desk.queue(by, act, 1, address, account, template, values));
    }

    /// Why a block was lifted.
    enum Reason {
        PAID,
        EXEMPT
    }

    private static String today(AccountAct act) {
        LocalDate day = act.at().atZone(Clock.ZONE).toLocalDate();
        return Dates.inWords(day);
    }
}
