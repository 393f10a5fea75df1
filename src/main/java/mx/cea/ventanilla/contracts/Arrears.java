package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import mx.cea.ventanilla.common.Money;

/// A contract's arrears on a day: the measure of BLO-7.
///
/// An invoice is in arrears when its last day to pay is over and something of it is left. What is left of an invoice is
/// its amount
///
/// 1. less the **posted** payments made on it: a partial payment leaves the rest, a payment that is not posted leaves
///    everything;
/// 2. less what it is allotted of the contract's **credit**, so that nobody who has paid is in arrears. Credit is what
///    no invoice needed of the posted payments made on it (one paid twice), the posted payments on account, and
///    invoices of a negative amount. It goes to the oldest open invoice first, by last day to pay and then by the order
///    in which the register took them in.
///
/// What is not yet due is no arrears, however much it is. The state of the contract changes nothing: what a cancelled
/// contract owes is owed. Invoices of the same month are one **monthly** invoice, since a correction or a special charge
/// beside the month's bill makes nobody a month later.
///
/// @param invoices those in arrears, with what is left of them; the oldest first
public record Arrears(LocalDate today, List<Invoice> invoices) {
    static final Comparator<Invoice> OLDEST_FIRST = Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::id);

    public Arrears {
        invoices = List.copyOf(invoices);
    }

    /// Measures a contract by all its invoices and payments. What the invoices say to be paid or allotted is left
    /// aside: it is computed anew.
    public static Arrears measure(Collection<Invoice> invoices, Collection<Payment> payments, LocalDate today) {
        return of(Allotment.of(invoices, payments), today);
    }

    /// Picks those in arrears of invoices that have their payments and their share of the credit.
    static Arrears of(Collection<Invoice> allotted, LocalDate today) {
        return new Arrears(
                today,
                allotted.stream()
                        .filter(invoice -> invoice.status(today) == InvoiceStatus.OVERDUE)
                        .sorted(OLDEST_FIRST)
                        .toList());
    }

    /// The figures alone.
    public ArrearsFigures figures() {
        return new ArrearsFigures(
                today,
                invoices.isEmpty() ? null : invoices.getFirst().dueOn(),
                invoices.size(),
                (int) invoices.stream().map(Invoice::period).distinct().count(),
                amount());
    }

    /// What is left of the invoices together.
    public Money amount() {
        return invoices.stream().map(Invoice::outstanding).reduce(Money.ZERO, Money::plus);
    }
}
