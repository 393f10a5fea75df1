package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// An invoice with what has been paid on it and what it has of the contract's credit.
///
/// @param id             its key in the database
/// @param period         the month that it is for
/// @param dueOn          the last day to pay it
/// @param amount         its total; negative for a credit
/// @param paid           the sum of the posted payments made on it
/// @param allotted       its share of the contract's credit, never negative: see [Arrears]
/// @param unposted       the sum of the payments made on it that are not yet posted
/// @param numberIsShared whether another invoice of the register bears the same number
/// @param cfdiUuid       the fiscal folio, null where there is no digital invoice
public record Invoice(
        long id,
        InvoiceNumber number,
        YearMonth period,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        Money paid,
        Money allotted,
        Money unposted,
        boolean numberIsShared,
        @Nullable String cfdiUuid) {

    /// How it stands on a day. Payments that are not posted do not count.
    public InvoiceStatus status(LocalDate today) {
        if (outstanding().equals(Money.ZERO)) {
            return InvoiceStatus.PAID;
        }
        return today.isAfter(dueOn) ? InvoiceStatus.OVERDUE : InvoiceStatus.PENDING;
    }

    /// What posted payments and the contract's credit leave open, never negative.
    public Money outstanding() {
        return atLeastZero(amount.minus(paid).minus(allotted));
    }

    /// What its own posted payments exceed it by, never negative; a credit is one in itself.
    Money surplus() {
        return atLeastZero(paid.minus(amount));
    }

    private static Money atLeastZero(Money money) {
        return money.compareTo(Money.ZERO) > 0 ? money : Money.ZERO;
    }

    Invoice withPaid(Money newPaid) {
        return new Invoice(
                id, number, period, issuedOn, dueOn, amount, newPaid, Money.ZERO, unposted, numberIsShared, cfdiUuid);
    }

    Invoice withAllotted(Money share) {
        return new Invoice(id, number, period, issuedOn, dueOn, amount, paid, share, unposted, numberIsShared, cfdiUuid);
    }
}
