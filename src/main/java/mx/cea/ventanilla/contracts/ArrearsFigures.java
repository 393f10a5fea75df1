package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// The figures of a contract's [Arrears].
///
/// @param oldestDueOn     the last day to pay of the oldest invoice in arrears; null where nothing is
/// @param invoices        how many invoices are in arrears
/// @param monthlyInvoices how many months they are of
/// @param amount          what is left of them together
public record ArrearsFigures(
        LocalDate today, @Nullable LocalDate oldestDueOn, int invoices, int monthlyInvoices, Money amount) {

    /// How many whole calendar months the oldest invoice is overdue. A month is over on the same day of the next, or on
    /// its last day where it has no such day: what fell due on 31 August is overdue for six months on 28 February.
    public int months() {
        return oldestDueOn == null ? 0 : monthsBetween(oldestDueOn, today);
    }

    /// Whether they are more than a limit allows (BLO-7). Of the same invoice, *more than six months* begins the day
    /// after [#months] says six.
    public boolean exceed(ArrearsLimit limit) {
        return switch (limit.rule()) {
            case OLDEST_DUE ->
                oldestDueOn != null && oldestDueOn.plusMonths(limit.most()).isBefore(today);
            case MONTHLY_INVOICES -> monthlyInvoices > limit.most();
        };
    }

    private static int monthsBetween(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return from.plusMonths(months).isAfter(to) ? months - 1 : months;
    }
}
