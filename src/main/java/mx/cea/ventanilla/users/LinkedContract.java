package mx.cea.ventanilla.users;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Arrears;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Invoice;

/// A contract that is linked to an account, with what it owes.
public record LinkedContract(Contract contract, Arrears arrears) {

    /// Whether its arrears are more than the limit allows (BLO-7).
    public boolean exceeds(ArrearsLimit limit) {
        return arrears.figures().exceed(limit);
    }

    /// The least that must be paid for its arrears not to exceed the limit any more (BLO-7): what is left of the oldest
    /// invoices, since payments on account go to those first.
    public Money toPay(ArrearsLimit limit) {
        return switch (limit.rule()) {
            case OLDEST_DUE -> {
                LocalDate since = arrears.today();
                yield sum(arrears.invoices().stream()
                        .filter(i -> i.dueOn().plusMonths(limit.most()).isBefore(since))
                        .toList());
            }
            case MONTHLY_INVOICES -> sum(beyond(limit.most()));
        };
    }

    /// The oldest, until no more months are left than the limit allows.
    private List<Invoice> beyond(int most) {
        List<Invoice> invoices = arrears.invoices();
        Set<YearMonth> left = new HashSet<>();
        for (int i = invoices.size() - 1; i >= 0; i--) {
            left.add(invoices.get(i).period());
            if (left.size() > most) {
                return invoices.subList(0, i + 1);
            }
        }
        return List.of();
    }

    private static Money sum(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::outstanding).reduce(Money.ZERO, Money::plus);
    }
}
