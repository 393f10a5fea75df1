package mx.cea.ventanilla.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.LifeStep.Pay.How;
import org.jspecify.annotations.Nullable;

/// What the contracts of a life owe: every invoice is of the same amount.
final class LifeLedger {
    static final int PRICE = 10_000;

    private final Map<Integer, List<Bill>> bills = new HashMap<>();
    private final Map<Integer, List<Paid>> payments = new HashMap<>();
    private int numbers;

    static final class Bill {
        final String number;
        final LocalDate due;
        private int rest = PRICE;

        private Bill(String number, LocalDate due) {
            this.number = number;
            this.due = due;
        }
    }

    static final class Paid {
        final Bill bill;
        final int amount;
        final LocalDate on;
        final String reference;
        private @Nullable LocalDate postedOn;

        private Paid(Bill bill, int amount, LocalDate on, String reference) {
            this.bill = bill;
            this.amount = amount;
            this.on = on;
            this.reference = reference;
        }

        @Nullable LocalDate postedOn() {
            return postedOn;
        }

        private void post(LocalDate day) {
            postedOn = day;
            bill.rest -= amount;
        }
    }

    Bill bill(int contract, LocalDate due) {
        Bill bill = new Bill("F" + ++numbers, due);
        bills(contract).add(bill);
        return bill;
    }

    /// @return the payment as an import brings it; null where there is none to bring
    @Nullable Paid pay(LifeStep.Pay step, LocalDate today) {
        List<Paid> paid = payments(step.contract());
        return switch (step.how()) {
            case HALF, WHOLE, UNPOSTED -> payOldest(step, today);
            case POSTED -> {
                Paid first = paid.stream().filter(p -> p.postedOn == null).findFirst().orElse(null);
                if (first != null) {
                    first.post(today);
                }
                yield first;
            }
            case AGAIN -> paid.isEmpty() ? null : paid.getLast();
        };
    }

    private @Nullable Paid payOldest(LifeStep.Pay step, LocalDate today) {
        Bill oldest = bills(step.contract()).stream()
                .filter(bill -> bill.rest > 0)
                .min(Comparator.comparing(bill -> bill.due))
                .orElse(null);
        if (oldest == null) {
            return null;
        }
        int amount = step.how() == How.HALF ? (oldest.rest + 1) / 2 : oldest.rest;
        Paid payment = new Paid(oldest, amount, today, "R" + ++numbers);
        if (step.how() != How.UNPOSTED) {
            payment.post(today);
        }
        payments(step.contract()).add(payment);
        return payment;
    }

    /// BLO-7: the oldest invoice that is not paid fell due more than six months ago; what was paid too much on one pays for
    /// the oldest others.
    boolean crosses(int contract, LocalDate today) {
        List<Bill> all = bills(contract);
        int credit = -all.stream().mapToInt(bill -> Math.min(0, bill.rest)).sum();
        for (Bill bill : all.stream().sorted(Comparator.comparing(b -> b.due)).toList()) {
            if (bill.rest > 0 && bill.due.isBefore(today)) {
                credit -= bill.rest;
                if (credit < 0) {
                    return bill.due.plusMonths(6).isBefore(today);
                }
            }
        }
        return false;
    }

    /// Whether a payment of the last thirty days is not posted.
    boolean hasUnposted(int contract, LocalDate today) {
        return payments(contract).stream().anyMatch(p -> p.postedOn == null && !p.on.isBefore(today.minusDays(30)));
    }

    private List<Bill> bills(int contract) {
        return bills.computeIfAbsent(contract, _ -> new ArrayList<>());
    }

    private List<Paid> payments(int contract) {
        return payments.computeIfAbsent(contract, _ -> new ArrayList<>());
    }
}
