package mx.cea.ventanilla.customers.ui;

import atlantafx.base.theme.Styles;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ArrearsFigures;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.Balance;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.InvoiceStatus;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.mail.OutboxMessage;

/// A contract's file in words, with the style that goes with them.
final class FileWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Texts.LOCALE);

    private FileWords() {}

    static String state(ContractState state) {
        return Texts.get("customers.state." + state);
    }

    static String style(ContractState state) {
        return switch (state) {
            case ACTIVE -> Styles.SUCCESS;
            case SUSPENDED -> Styles.WARNING;
            case CANCELLED -> Styles.DANGER;
        };
    }

    static String style(InvoiceStatus status) {
        return switch (status) {
            case PAID -> Styles.SUCCESS;
            case PENDING -> Styles.ACCENT;
            case OVERDUE -> Styles.DANGER;
        };
    }

    static String style(AccountState state) {
        return switch (state) {
            case ACTIVE -> Styles.SUCCESS;
            case PENDING -> Styles.ACCENT;
            case BLOCKED -> Styles.DANGER;
            case CANCELLED, MERGED -> "neutral";
        };
    }

    static String style(OutboxMessage.State state) {
        return switch (state) {
            case QUEUED, SENDING -> Styles.ACCENT;
            case SENT -> Styles.SUCCESS;
            case FAILED -> Styles.DANGER;
            case WITHDRAWN -> "neutral";
        };
    }

    /// Own, shared or none, in one word.
    static String meter(Meter meter) {
        return switch (meter) {
            case Meter.Own _ -> Texts.get("customers.meter.own");
            case Meter.Shared _ -> Texts.get("customers.meter.shared");
            case Meter.None _ -> Texts.get("customers.meter.none");
        };
    }

    /// What is owed, or what the customer has in credit.
    static String balance(Balance balance) {
        return balance.owed().compareTo(Money.ZERO) < 0
                ? Texts.get("customers.balance.credit", Money.ZERO.minus(balance.owed()).format())
                : Texts.get("customers.balance", balance.owed().format());
    }

    /// How much is overdue and for how long; with the rule where that may block the portal's user (BLO-7).
    static String arrears(FileView view) {
        ArrearsFigures figures = view.file().arrears().figures();
        if (figures.invoices() == 0) {
            return Texts.get("customers.arrears.none");
        }
        String words = figures.months() == 0
                ? Texts.get("customers.arrears.recent", figures.amount().format())
                : Texts.get("customers.arrears", figures.amount().format(), figures.months());
        return view.exceedsLimit() ? Texts.get("customers.with-rule", words, "BLO-7") : words;
    }

    static String arrearsStyle(FileView view) {
        return view.file().arrears().invoices().isEmpty()
                ? Styles.SUCCESS
                : view.exceedsLimit() ? Styles.DANGER : Styles.WARNING;
    }

    /// What follows from arrears beyond the limit, whichever way the office reads the rule.
    static String beyondLimit(FileView view) {
        ArrearsLimit limit = view.limit();
        String over = switch (limit.rule()) {
            case OLDEST_DUE -> Texts.get("customers.arrears.over.months", limit.most());
            case MONTHLY_INVOICES -> Texts.get("customers.arrears.over.invoices", limit.most());
        };
        return Texts.get(view.holds().isEmpty() ? "customers.arrears.block" : "customers.arrears.held", over);
    }

    /// `may 2026`, which fits a column.
    static String month(YearMonth period) {
        return MONTH.format(period).replace(".", "");
    }
}
