package mx.cea.ventanilla.accounts.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountBlock.ProofInvoice;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.debt.DebtMeasure.Measured;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Arrears;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsRule;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
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
import net.jqwik.api.lifecycle.AfterContainer;

/// Whoever the simulation finds is whom the pure measure finds by the very invoices and payments, with the same proof.
class DebtMeasurePropertyTest {
    private static final MutableClock CLOCK = MutableClock.at("2026-06-15T10:00");
    private static final LocalDate TODAY = CLOCK.today();
    private static final int CONTRACTS = 4;
    private static final Map<Dialect, Database> OPEN = new EnumMap<>(Dialect.class);

    /// @param dueIn days from today
    record AnyInvoice(int contract, int dueIn, long amount) {}

    /// @param invoice its place in the list; none there: on account
    record AnyPayment(int contract, int invoice, long amount, boolean posted) {}

    /// @param links which contracts each account has, a bit for each
    record Office(List<AnyInvoice> invoices, List<AnyPayment> payments, List<Integer> links, ArrearsLimit limit) {
        List<NewInvoice> invoicesOf(int contract) {
            return IntStream.range(0, invoices.size())
                    .filter(i -> invoices.get(i).contract() == contract)
                    .mapToObj(i -> {
                        LocalDate due = TODAY.plusDays(invoices.get(i).dueIn());
                        return new NewInvoice(number(contract), name(i), YearMonth.from(due), due.minusDays(20), due,
                                new Money(invoices.get(i).amount()), null);
                    })
                    .toList();
        }

        List<NewPayment> paymentsOf(int contract) {
            return payments.stream()
                    .filter(p -> p.contract() == contract)
                    .map(p -> Register.payment(number(contract).digits(), name(p.invoice()).text(),
                            TODAY.minusDays(2).toString(), p.posted() ? TODAY.minusDays(1).toString() : null, p.amount()))
                    .toList();
        }

        Arrears pure(int contract) {
            List<Invoice> all = new ArrayList<>();
            for (NewInvoice i : invoicesOf(contract)) {
                all.add(new Invoice(all.size(), i.number(), i.period(), i.issuedOn(), i.dueOn(), i.amount(), Money.ZERO,
                        Money.ZERO, Money.ZERO, false, null));
            }
            return Arrears.measure(
                    all,
                    paymentsOf(contract).stream()
                            .map(p -> new Payment(0, p.invoice(), p.paidOn(), p.postedOn(), p.amount(), p.channel(), p.reference()))
                            .toList(),
                    TODAY);
        }
    }

    private static ContractNumber number(int contract) {
        return new ContractNumber(String.valueOf(1001 + contract));
    }

    private static InvoiceNumber name(int invoice) {
        return new InvoiceNumber("F" + invoice);
    }

    @Provide
    Arbitrary<Office> offices() {
        Arbitrary<Integer> contract = Arbitraries.integers().between(0, CONTRACTS - 1);
        // few different amounts and days, so that they often meet exactly
        Arbitrary<Long> amount = Arbitraries.longs().between(-1, 4).map(n -> n * 100);
        Arbitrary<AnyInvoice> invoice =
                Combinators.combine(contract, Arbitraries.integers().between(-260, 20), amount).as(AnyInvoice::new);
        Arbitrary<AnyPayment> payment = Combinators.combine(
                        contract, Arbitraries.integers().between(0, 26), amount, Arbitraries.of(true, true, true, false))
                .as(AnyPayment::new);
        return Combinators.combine(
                        invoice.list().ofMaxSize(24),
                        payment.list().ofMaxSize(14),
                        Arbitraries.integers().between(0, (1 << CONTRACTS) - 1).list().ofMinSize(1).ofMaxSize(5),
                        Combinators.combine(Arbitraries.of(ArrearsRule.class), Arbitraries.integers().between(0, 8))
                                .as(ArrearsLimit::new))
                .as(Office::new);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whoWouldBeBlockedOnSqlite(@ForAll("offices") Office office) {
        agrees(Dialect.SQLITE, office);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whoWouldBeBlockedOnPostgresql(@ForAll("offices") Office office) {
        agrees(Dialect.POSTGRESQL, office);
    }

    private static void agrees(Dialect dialect, Office office) {
        Database database = OPEN.computeIfAbsent(dialect, d -> TestDatabase.open(d, CLOCK));
        fill(database, office);
        Contracts contracts = new Contracts(database, new History(CLOCK, "caja-1"));
        Accounts accounts = new Accounts(database, contracts);
        Map<AccountId, List<Proof>> expected = new HashMap<>();
        List<AccountId> all = new ArrayList<>();
        for (int i = 0; i < office.links().size(); i++) {
            AccountId account = accounts.byUsername(new Username("u" + i)).orElseThrow().id();
            List<Proof> proof = proof(office, office.links().get(i), contracts);
            all.add(account);
            if (!proof.isEmpty()) {
                expected.put(account, proof);
            }
        }

        Map<AccountId, List<Proof>> found = new HashMap<>();
        Map<AccountId, Measured> named = new HashMap<>();
        database.run(h -> {
            DebtMeasure measure = new DebtMeasure(h, TODAY, office.limit());
            measure.each(measured -> found.put(measured.account(), measured.contracts()));
            named.putAll(measure.of(all));
        });

        assertThat(found).isEqualTo(expected);
        assertThat(named).hasSameSizeAs(expected);
        named.forEach((account, measured) -> assertThat(measured.contracts()).isEqualTo(expected.get(account)));
    }

    private static List<Proof> proof(Office office, int links, Contracts contracts) {
        Map<Long, Proof> byId = new TreeMap<>();
        Map<Long, Proof> free = new TreeMap<>();
        for (int c = 0; c < CONTRACTS; c++) {
            int contract = c;
            Arrears arrears = office.pure(c);
            if ((links & 1 << c) != 0 && arrears.figures().exceed(office.limit())) {
                ContractId id = contracts.find(number(c).digits()).stream().map(Contract::id).findFirst().orElseThrow();
                Proof proof = new Proof(id, number(c), arrears.figures().months(), arrears.amount(),
                        arrears.invoices().stream()
                                .map(i -> new ProofInvoice(i.number().text(), i.dueOn(), i.outstanding()))
                                .toList());
                byId.put(id.value(), proof);
                if (office.payments().stream().noneMatch(p -> p.contract() == contract && !p.posted() && p.amount() > 0)) {
                    free.put(id.value(), proof);
                }
            }
        }
        // what holds a contract back takes it out of the proof, unless nothing is left
        return List.copyOf((free.isEmpty() ? byId : free).values());
    }

    private static void fill(Database database, Office office) {
        database.run(h -> {
            for (String table : List.of("account_contract", "account", "payment", "invoice", "contract")) {
                h.execute("DELETE FROM " + table);
            }
            RegisterLoad load = new RegisterLoad(h);
            for (int c = 0; c < CONTRACTS; c++) {
                load.contracts(List.of(Register.contract(number(c).digits(), number(c).digits())));
                load.invoices(office.invoicesOf(c));
                load.payments(office.paymentsOf(c));
            }
            Accounts.load(h, IntStream.range(0, office.links().size())
                    .mapToObj(i -> new Accounts.NewAccount(new Username("u" + i), "Titular", "u@example.com", null,
                            AccountState.ACTIVE, CLOCK.now(),
                            IntStream.range(0, CONTRACTS)
                                    .filter(c -> (office.links().get(i) & 1 << c) != 0)
                                    .mapToObj(DebtMeasurePropertyTest::number)
                                    .toList()))
                    .toList());
        });
    }

    @AfterContainer
    static void close() {
        OPEN.values().forEach(Database::close);
        OPEN.clear();
    }
}
