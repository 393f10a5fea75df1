package mx.cea.ventanilla.contracts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.common.Money;

/// Lays a contract's credit on its open invoices, the oldest first; what credit is, [Arrears] says.
final class Allotment {
    private Allotment() {}

    /// All invoices of a contract with what its payments leave of them, in their own order.
    static List<Invoice> of(Collection<Invoice> invoices, Collection<Payment> payments) {
        Set<InvoiceNumber> numbers = invoices.stream().map(Invoice::number).collect(Collectors.toSet());
        Map<InvoiceNumber, Money> paid = new HashMap<>();
        Money onAccount = Money.ZERO;
        for (Payment payment : payments) {
            InvoiceNumber number = payment.invoiceNumber();
            if (!payment.posted()) {
                continue;
            }
            if (number != null && numbers.contains(number)) {
                paid.merge(number, payment.amount(), Money::plus);
            } else {
                onAccount = onAccount.plus(payment.amount());
            }
        }
        List<Invoice> settled = invoices.stream()
                .map(invoice -> invoice.withPaid(paid.getOrDefault(invoice.number(), Money.ZERO)))
                .toList();
        Money surplus = settled.stream().map(Invoice::surplus).reduce(Money.ZERO, Money::plus);
        return lay(settled, surplus.plus(onAccount));
    }

    /// Invoices with what their own payments left of them, among them all that are open, less their share of a credit.
    ///
    /// @param credit where it is negative there is none to share
    static List<Invoice> lay(Collection<Invoice> invoices, Money credit) {
        Map<Long, Money> shares = new HashMap<>();
        Money left = credit;
        for (Invoice invoice : invoices.stream().sorted(Arrears.OLDEST_FIRST).toList()) {
            Money open = invoice.withAllotted(Money.ZERO).outstanding();
            Money share = open.compareTo(left) < 0 ? open : left;
            if (share.compareTo(Money.ZERO) > 0) {
                shares.put(invoice.id(), share);
                left = left.minus(share);
            }
        }
        return invoices.stream()
                .map(invoice -> invoice.withAllotted(shares.getOrDefault(invoice.id(), Money.ZERO)))
                .toList();
    }
}
