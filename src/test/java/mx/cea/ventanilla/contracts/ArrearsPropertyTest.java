package mx.cea.ventanilla.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/// The three ways to the same figures: the pure function over invoices and payments, one statement over the whole
/// register, and a contract's file.
class ArrearsPropertyTest {
    private static final MutableClock CLOCK = MutableClock.at("2026-06-15T10:00");
    private static final LocalDate TODAY = CLOCK.today();
    private static final Map<Dialect, Database> OPEN = new EnumMap<>(Dialect.class);

    /// @param dueIn days from today
    record AnyInvoice(int dueIn, int laterPeriod, long amount) {}

    /// @param invoice its place in the list; none there: on account
    record AnyPayment(int invoice, long amount, boolean posted) {}

    record Ledger(List<AnyInvoice> invoices, List<AnyPayment> payments) {
        List<NewInvoice> newInvoices(String contract) {
            return IntStream.range(0, invoices.size())
                    .mapToObj(i -> {
                        LocalDate due = TODAY.plusDays(invoices.get(i).dueIn());
                        return new NewInvoice(
                                new ContractNumber(contract),
                                number(i),
                                YearMonth.from(due).plusMonths(invoices.get(i).laterPeriod()),
                                due.minusDays(20),
                                due,
                                new Money(invoices.get(i).amount()),
                                null);
                    })
                    .toList();
        }

        List<NewPayment> newPayments(String contract) {
            return payments.stream()
                    .map(p -> Register.payment(
                            contract,
                            p.invoice() < invoices.size() ? number(p.invoice()).text() : null,
                            TODAY.minusDays(2).toString(),
                            p.posted() ? TODAY.minusDays(1).toString() : null,
                            p.amount()))
                    .toList();
        }

        ArrearsFigures pure() {
            List<Invoice> all = new ArrayList<>();
            for (NewInvoice i : newInvoices("1")) {
                // what the invoices say to be paid must not matter
                all.add(new Invoice(all.size(), i.number(), i.period(), i.issuedOn(), i.dueOn(), i.amount(),
                        new Money(77), new Money(7), Money.ZERO, false, null));
            }
            List<Payment> paid = newPayments("1").stream()
                    .map(p -> new Payment(0, p.invoice(), p.paidOn(), p.postedOn(), p.amount(), p.channel(), p.reference()))
                    .toList();
            return Arrears.measure(all, paid, TODAY).figures();
        }

        private static InvoiceNumber number(int i) {
            return new InvoiceNumber("F" + i);
        }
    }

    @Provide
    Arbitrary<List<Ledger>> registers() {
        // few different amounts and days, so that they often meet exactly
        Arbitrary<Long> amount = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, 5).map(n -> n * 100)),
                Tuple.of(1, Arbitraries.longs().between(-3, 0).map(n -> n * 100)),
                Tuple.of(2, Arbitraries.longs().between(1, 1_000)));
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(-1, 1)),
                Tuple.of(3, Arbitraries.integers().between(-220, 40)),
                Tuple.of(2, Arbitraries.integers().between(-1_200, 40)));
        Arbitrary<AnyInvoice> invoice = Combinators.combine(days, Arbitraries.integers().between(-1, 1), amount)
                .as(AnyInvoice::new);
        Arbitrary<AnyPayment> payment = Combinators.combine(
                        Arbitraries.integers().between(0, 12), amount, Arbitraries.frequency(
                                Tuple.of(4, true), Tuple.of(1, false)))
                .as(AnyPayment::new);
        return Combinators.combine(invoice.list().ofMaxSize(10), payment.list().ofMaxSize(10))
                .as(Ledger::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void theWholeRegisterAgreesWithThePureFunctionOnSqlite(@ForAll("registers") List<Ledger> register) {
        agrees(Dialect.SQLITE, register);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void theWholeRegisterAgreesWithThePureFunctionOnPostgresql(@ForAll("registers") List<Ledger> register) {
        agrees(Dialect.POSTGRESQL, register);
    }

    private static void agrees(Dialect dialect, List<Ledger> register) {
        Database database = OPEN.computeIfAbsent(dialect, d -> TestDatabase.open(d, CLOCK));
        Contracts contracts = new Contracts(database, new History(CLOCK, "caja-1"));
        fill(database, register);

        Map<ContractId, ArrearsFigures> bySql = new HashMap<>();
        contracts.eachInArrears(found -> bySql.put(found.contract(), found.figures()));

        Map<ContractId, ArrearsFigures> byFunction = new HashMap<>();
        for (int i = 0; i < register.size(); i++) {
            ContractId id = contracts.find(number(i)).getFirst().id();
            ArrearsFigures pure = register.get(i).pure();
            if (pure.invoices() > 0) {
                byFunction.put(id, pure);
            }
            ContractFile file = contracts.file(id).orElseThrow();
            assertThat(file.arrears().figures()).isEqualTo(pure);
            assertThat(file.balance().overdue()).isEqualTo(pure.amount());
            assertThat(file.invoices().stream().filter(v -> v.status(TODAY) == InvoiceStatus.OVERDUE))
                    .hasSize(pure.invoices());
        }
        assertThat(bySql).isEqualTo(byFunction);
    }

    private static void fill(Database database, List<Ledger> register) {
        database.run(h -> {
            h.execute("DELETE FROM payment");
            h.execute("DELETE FROM invoice");
            h.execute("DELETE FROM contract");
            RegisterLoad load = new RegisterLoad(h);
            load.contracts(IntStream.range(0, register.size())
                    .mapToObj(i -> Register.contract(number(i), number(i)))
                    .toList());
            for (int i = 0; i < register.size(); i++) {
                load.invoices(register.get(i).newInvoices(number(i)));
                load.payments(register.get(i).newPayments(number(i)));
            }
        });
    }

    private static String number(int i) {
        return String.valueOf(1_001_541 + i);
    }

    @AfterContainer
    static void close() {
        OPEN.values().forEach(Database::close);
        OPEN.clear();
    }
}
