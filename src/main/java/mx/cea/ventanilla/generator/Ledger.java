package mx.cea.ventanilla.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;
import org.jspecify.annotations.Nullable;

/// A contract's past: what was read, invoiced and paid, oldest first.
record Ledger(List<NewInvoice> invoices, List<NewPayment> payments, List<NewReading> readings) {

    static Ledger of(Recipe recipe, Household household) {
        return new Writer(recipe, household).write();
    }

    private static final class Writer {
        /// Read so many days before the invoice, which is due so many after.
        private static final int READ_BEFORE = 5;
        private static final int DUE_AFTER = 20;
        private static final int ROUTES = 20;
        private static final int MOST_LATE = 35;
        private static final long FLAT_USE = 18;
        // without a common factor with the hundred million serials, so that no two invoices of a month share one by chance
        private static final long SERIALS = 48_271_397L;
        private static final long SERIALS_OF_MONTHS = 7_654_321L;
        private static final long HUNDRED_MILLION = 100_000_000L;
        /// Of the usual use, by month: the dry, hot spring needs most.
        private static final int[] SEASONS = {880, 900, 1010, 1130, 1190, 1100, 1000, 970, 950, 960, 930, 900};
        private static final List<String> CHANNELS = List.of("tienda", "banco", "en línea", "ventanilla");

        private final Recipe recipe;
        private final Household household;
        private final Conduct conduct;
        private final Dice dice;
        private final ContractNumber contract;
        private final int route;
        private final int usual;
        private final String channel;
        private final List<NewInvoice> invoices = new ArrayList<>();
        private final List<NewPayment> payments = new ArrayList<>();
        private final List<NewReading> readings = new ArrayList<>();
        private long shown;

        Writer(Recipe recipe, Household household) {
            this.recipe = recipe;
            this.household = household;
            conduct = household.conduct();
            contract = household.contract().number();
            dice = recipe.dice(Dice.Use.HISTORY, household.index());
            route = dice.between(1, ROUTES);
            usual = household.tariff().usualUse(dice);
            channel = dice.of(CHANNELS);
            shown = dice.between(50, 6_000);
        }

        Ledger write() {
            LocalDate today = recipe.today();
            YearMonth last = YearMonth.from(today).minusMonths(route <= today.getDayOfMonth() ? 0 : 1);
            int first = recipe.months() - 1 - (conduct.cancelled() ? 0 : conduct.missingMonths());
            int end = conduct.cancelled() ? conduct.missingMonths() : 0;
            read(last.minusMonths(first + 1), 0, false);
            for (int back = first; back >= end; back--) {
                month(last.minusMonths(back), back == end);
            }
            pay();
            return new Ledger(invoices, payments, readings);
        }

        private void month(YearMonth period, boolean latest) {
            long used = FLAT_USE;
            if (!(household.contract().meter() instanceof Meter.None)) {
                used = usual * (long) SEASONS[period.getMonthValue() - 1] * dice.between(820, 1180) / 1_000_000;
                used = latest && conduct.jump() ? used * 3 + 10 : used;
            }
            long charged = read(period, used, latest && conduct.below());
            LocalDate issued = period.atDay(route);
            invoices.add(new NewInvoice(
                    contract,
                    invoiceNumber(period),
                    period,
                    issued,
                    issued.plusDays(DUE_AFTER),
                    new Money(household.tariff().price(charged)),
                    dice.uuid().toString()));
        }

        /// @return what is charged
        private long read(YearMonth period, long used, boolean below) {
            boolean estimated = used > 0 && dice.perMille(40);
            long charged = below ? 0 : estimated ? usual : used;
            shown = below ? Math.max(0, shown - dice.between(1, 12)) : shown + charged;
            if (dice.onceIn(4_000)) {
                shown = dice.between(0, 9);
            }
            if (household.contract().meter() instanceof Meter.Own) {
                readings.add(new NewReading(
                        contract, new Reading(period.atDay(route).minusDays(READ_BEFORE), shown, charged, estimated)));
            }
            return charged;
        }

        /// A few contradict their period, and a few are the neighbour's as well.
        private InvoiceNumber invoiceNumber(YearMonth period) {
            int odd = dice.below(8_000);
            YearMonth named = odd == 0 ? period.minusMonths(1) : period;
            String month = odd == 1 ? "A" + period.getMonthValue() % 10 : Digits.padded(named.getMonthValue(), 2);
            int whose = odd == 2 && household.index() > 0 ? household.index() - 1 : household.index();
            long count = period.getYear() * 12L + period.getMonthValue();
            long serial = (whose * SERIALS + count * SERIALS_OF_MONTHS) % HUNDRED_MILLION;
            return new InvoiceNumber("0001" + named.getYear() + month + Digits.padded(serial, 8));
        }

        private void pay() {
            LocalDate today = recipe.today();
            long overdue = invoices.stream().filter(i -> i.dueOn().isBefore(today)).count();
            long paid = Math.max(0, overdue - conduct.unpaid());
            for (int i = 0; i < invoices.size(); i++) {
                NewInvoice invoice = invoices.get(i);
                if (i < paid) {
                    settle(invoice);
                } else if (i >= overdue && conduct.unpaid() == 0) {
                    LocalDate on = invoice.issuedOn().plusDays(dice.between(1, DUE_AFTER));
                    if (on.isBefore(today)) {
                        payment(invoice, on, invoice.amount(), false);
                    }
                } else if (i == paid && conduct.partial()) {
                    payment(invoice, paidOn(invoice), new Money(invoice.amount().centavos() / 2), false);
                }
            }
            extra((int) paid);
        }

        private void settle(NewInvoice invoice) {
            payment(invoice, paidOn(invoice), invoice.amount(), false);
        }

        /// Mostly in time, sometimes late.
        private LocalDate paidOn(NewInvoice invoice) {
            LocalDate on = dice.perMille(880)
                    ? invoice.issuedOn().plusDays(dice.between(1, DUE_AFTER))
                    : invoice.dueOn().plusDays(dice.between(1, MOST_LATE));
            return on.isBefore(recipe.today()) ? on : invoice.dueOn();
        }

        private void extra(int paid) {
            if (conduct.unposted() && paid > 0 && !payments.isEmpty()) {
                NewPayment last = payments.removeLast();
                LocalDate on = recipe.today().minusDays(dice.between(1, 8));
                payments.add(made(last.invoice(), on, null, last.amount()));
            }
            if (conduct.paidTwice() && paid > 1) {
                NewInvoice twice = invoices.get(paid - 2);
                payment(twice, twice.dueOn(), twice.amount(), true);
            }
            if (conduct.onAccount() && !invoices.isEmpty()) {
                LocalDate on = invoices.getFirst().issuedOn();
                payments.add(made(null, on, posted(on), new Money(dice.between(2, 20) * 5_000L)));
            }
        }

        private void payment(NewInvoice invoice, LocalDate on, Money amount, boolean always) {
            LocalDate posted = posted(on);
            payments.add(made(invoice.number(), on, always || posted.isBefore(recipe.today()) ? posted : null, amount));
        }

        /// Up to two business days later.
        private LocalDate posted(LocalDate paidOn) {
            LocalDate on = paidOn.plusDays(dice.below(3));
            return switch (on.getDayOfWeek()) {
                case DayOfWeek.SATURDAY -> on.plusDays(2);
                case DayOfWeek.SUNDAY -> on.plusDays(1);
                default -> on;
            };
        }

        private NewPayment made(@Nullable InvoiceNumber invoice, LocalDate on, @Nullable LocalDate posted, Money amount) {
            int n = payments.size();
            String way = dice.perMille(850) ? channel : dice.of(CHANNELS);
            long serial = (household.index() * 7_368_787L + n * 131_071L) % 1_000_000_000L;
            String receipt = 447 + CHANNELS.indexOf(way) * 111 + Digits.padded(serial, 9);
            return new NewPayment(contract, invoice, on, posted, amount, way, receipt);
        }
    }
}
