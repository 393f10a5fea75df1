package mx.cea.ventanilla.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterMerge.Begun;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.contracts.RegisterMerge.Reason;
import mx.cea.ventanilla.contracts.RegisterMerge.Refused;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RegisterMergeTest {
    private static final String ONE = "1001541";
    private static final String TWO = "1207017";
    private static final String APRIL = "000120260404380001";
    private static final String MAY = "000120260504380001";

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Database database;

    RegisterMergeTest(Dialect dialect) {
        database = TestDatabase.open(dialect, clock);
    }

    @BeforeEach
    void load() {
        database.run(h -> new RegisterLoad(h)
                .contracts(List.of(Register.contract(ONE, "132.700.339"), Register.contract(TWO, "294.209.959"))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RegisterMerge open() {
        return ((Begun.Open) RegisterMerge.begin(database, null)).merge();
    }

    private Map<Integer, Counts> merged(Consumer<RegisterMerge> rows) {
        try (RegisterMerge merge = open()) {
            rows.accept(merge);
            return merge.apply(step -> {});
        }
    }

    private List<String> rows(String sql) {
        return database.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private List<String> invoices() {
        return rows("SELECT c.number || ' ' || i.number || ' ' || i.amount || ' ' || i.paid FROM invoice i"
                + " JOIN contract c ON c.id = i.contract_id ORDER BY 1");
    }

    private static NewPayment payment(String reference, @Nullable String invoice, @Nullable String posted, long centavos) {
        return new NewPayment(
                new ContractNumber(ONE),
                invoice == null ? null : new InvoiceNumber(invoice),
                LocalDate.of(2026, 5, 20),
                posted == null ? null : LocalDate.parse(posted),
                new Money(centavos),
                "banco",
                reference);
    }

    @Test
    void whatIsNewIsAddedWhatDiffersIsChangedAndTheRestStays() {
        merged(merge -> {
            merge.contract(1, 2, Register.contract(ONE, "132.700.339"));
            merge.invoice(2, 2, Register.invoice(ONE, APRIL, "2026-04", 10_000));
            merge.invoice(2, 3, Register.invoice(ONE, MAY, "2026-05", 20_000));
            merge.reading(3, 2, Register.reading(ONE, "2026-05-03", 900, false));
        });

        Map<Integer, Counts> counts = merged(merge -> {
            merge.contract(1, 2, Register.contract(ONE, "999"));
            merge.contract(1, 3, Register.contract(TWO, "294 209 959"));
            merge.contract(1, 4, Register.contract("3", "333"));
            merge.invoice(2, 2, Register.invoice(ONE, APRIL, "2026-04", 10_000));
            merge.invoice(2, 3, Register.invoice(ONE, MAY, "2026-05", -20_000));
            merge.invoice(2, 4, Register.invoice("3", MAY, "2026-05", 30_000));
            merge.reading(3, 2, Register.reading(ONE, "2026-05-03", 900, true));
            merge.reading(3, 3, Register.reading(TWO, "2026-05-03", 100, false));
        });

        assertThat(counts).containsExactly(
                Map.entry(1, new Counts(1, 1, 1, 0)),
                Map.entry(2, new Counts(1, 1, 1, 0)),
                Map.entry(3, new Counts(1, 1, 0, 0)));
        assertThat(invoices()).containsExactly(
                "1001541 " + APRIL + " 10000 0", "1001541 " + MAY + " -20000 0", "3 " + MAY + " 30000 0");
        assertThat(rows("SELECT reference FROM contract ORDER BY number")).containsExactly("999", "294209959", "333");
        assertThat(rows("SELECT search_text FROM contract WHERE number = '1001541'").getFirst()).contains("999", "xochitl");
        assertThat(rows("SELECT value FROM reading WHERE estimated")).containsExactly("900");
    }

    @Test
    void theSameRowsTwiceChangeNothing() {
        Consumer<RegisterMerge> all = merge -> {
            merge.contract(1, 2, Register.contract("3", "333", new Holder.Company("Club, A.C."), new Meter.None()));
            merge.invoice(2, 2, Register.invoice("3", MAY, "2026-05", 30_000));
            merge.invoice(2, 3, Register.invoice(ONE, MAY, "2026-05", 30_000));
            merge.payment(3, 2, payment("A1", MAY, "2026-05-21", 30_000));
            merge.payment(3, 3, payment("A2", "none", null, 100));
            merge.payment(3, 4, payment("A3", null, null, 100));
            merge.reading(4, 2, Register.reading("3", "2026-05-03", 900, false));
        };
        merged(all);
        List<String> before = rows("SELECT contract_id || ' ' || id || ' ' || amount FROM payment ORDER BY id");

        assertThat(merged(all)).containsExactly(
                Map.entry(1, new Counts(0, 0, 1, 0)),
                Map.entry(2, new Counts(0, 0, 2, 0)),
                Map.entry(3, new Counts(0, 0, 3, 0)),
                Map.entry(4, new Counts(0, 0, 1, 0)));
        assertThat(rows("SELECT contract_id || ' ' || id || ' ' || amount FROM payment ORDER BY id")).isEqualTo(before);
        assertThat(invoices()).containsExactly("1001541 " + MAY + " 30000 30000", "3 " + MAY + " 30000 0");
    }

    @Test
    void comparingSaysWhatApplyingDoesAndChangesNothing() {
        try (RegisterMerge merge = open()) {
            merge.contract(1, 2, Register.contract("3", "333"));
            merge.invoice(2, 2, Register.invoice("3", MAY, "2026-05", 30_000));
            merge.invoice(2, 3, Register.invoice("4", MAY, "2026-05", 30_000));
            merge.invoice(5, 2, Register.invoice(ONE, MAY, "2026-05", 30_000));

            Map<Integer, Counts> compared = merge.compare(step -> {});

            assertThat(compared).containsExactly(
                    Map.entry(1, new Counts(1, 0, 0, 0)),
                    Map.entry(2, new Counts(1, 0, 0, 1)),
                    Map.entry(5, new Counts(1, 0, 0, 0)));
            assertThat(invoices()).isEmpty();
            assertThat(rows("SELECT number FROM contract WHERE number = '3'")).isEmpty();
            assertThat(merge.apply(step -> {})).isEqualTo(compared);
        }
        assertThat(invoices()).hasSize(2);
    }

    @Test
    void rowsOfUnknownContractsAndContradictionsAreRefusedAndTheRestGoesIn() {
        List<Refused> refused = new ArrayList<>();
        Map<Integer, Counts> counts;
        try (RegisterMerge merge = open()) {
            merge.contract(1, 2, Register.contract("3", "333"));
            merge.contract(1, 3, Register.contract("3", "444"));
            merge.invoice(2, 2, Register.invoice(ONE, APRIL, "2026-04", 10_000));
            merge.invoice(2, 3, Register.invoice("3", APRIL, "2026-04", 10_000));
            merge.invoice(2, 4, Register.invoice(ONE, MAY, "2026-05", 10_000));
            merge.invoice(2, 5, Register.invoice(ONE, APRIL, "2026-04", 10_000));
            merge.invoice(2, 6, Register.invoice(ONE, MAY, "2026-05", 10_000));
            merge.invoice(2, 7, Register.invoice(ONE, MAY, "2026-05", 99));
            merge.invoice(2, 8, Register.invoice(TWO, APRIL, "2026-04", 10_000));
            counts = merge.apply(step -> {});
            refused.addAll(merge.refused(1, -1, 10));
            refused.addAll(merge.refused(2, -1, 2));
            refused.addAll(merge.refused(2, 4, 10));
        }

        assertThat(counts).containsExactly(
                Map.entry(1, new Counts(0, 0, 0, 2)), Map.entry(2, new Counts(2, 0, 1, 4)));
        assertThat(refused).containsExactly(
                new Refused(1, 2, Reason.CONTRADICTED, 1, 3),
                new Refused(1, 3, Reason.CONTRADICTED, 1, 2),
                new Refused(2, 3, Reason.UNKNOWN_CONTRACT, -1, -1),
                new Refused(2, 4, Reason.CONTRADICTED, 2, 7),
                new Refused(2, 6, Reason.CONTRADICTED, 2, 7),
                new Refused(2, 7, Reason.CONTRADICTED, 2, 4));
        assertThat(invoices()).containsExactly("1001541 " + APRIL + " 10000 0", "1207017 " + APRIL + " 10000 0");
    }

    @Test
    void whatIsPaidFollowsThePayments() {
        merged(merge -> {
            merge.invoice(1, 2, Register.invoice(ONE, APRIL, "2026-04", 10_000));
            merge.invoice(1, 3, Register.invoice(ONE, MAY, "2026-05", 20_000));
            merge.payment(2, 2, payment("A1", APRIL, null, 10_000));
            merge.payment(2, 3, payment("A2", MAY, "2026-05-21", 5_000));
            merge.payment(2, 4, payment("A3", MAY, "2026-05-21", 6_000));
        });
        assertThat(invoices()).containsExactly("1001541 " + APRIL + " 10000 0", "1001541 " + MAY + " 20000 11000");

        // one is posted, one goes to the other invoice; an invoice that changes keeps what is paid
        merged(merge -> {
            merge.payment(2, 2, payment("A1", APRIL, "2026-05-22", 10_000));
            merge.payment(2, 3, payment("A2", APRIL, "2026-05-21", 5_000));
            merge.invoice(1, 2, Register.invoice(ONE, MAY, "2026-05", 21_000));
        });
        assertThat(invoices()).containsExactly("1001541 " + APRIL + " 10000 15000", "1001541 " + MAY + " 21000 6000");
    }

    @Test
    void aPaymentOnAccountIsTiedWhenItsInvoiceComes() {
        merged(merge -> merge.payment(1, 2, payment("A1", MAY, "2026-05-21", 5_000)));
        assertThat(rows("SELECT reference FROM payment WHERE invoice_id IS NULL")).containsExactly("A1");

        merged(merge -> {
            merge.invoice(1, 2, Register.invoice(TWO, MAY, "2026-05", 20_000));
            merge.invoice(1, 3, Register.invoice(ONE, MAY, "2026-05", 20_000));
        });

        assertThat(invoices()).containsExactly("1001541 " + MAY + " 20000 5000", "1207017 " + MAY + " 20000 0");
        assertThat(rows("SELECT reference FROM payment WHERE invoice_id IS NULL")).isEmpty();
    }

    @Test
    void aColumnThatIsLeftOutStaysAsItIs() {
        merged(merge -> {
            merge.contract(1, 2, Register.contract(ONE, "132.700.339"));
            merge.reading(2, 2, Register.reading(ONE, "2026-05-03", 900, true));
        });

        Map<Integer, Counts> counts = merged(merge -> {
            merge.keep(RegisterMerge.Kept.ESTIMATED);
            merge.reading(2, 2, Register.reading(ONE, "2026-05-03", 900, false));
            merge.reading(2, 3, Register.reading(ONE, "2026-06-03", 950, false));
        });

        assertThat(counts).containsExactly(Map.entry(2, new Counts(1, 0, 1, 0)));
        assertThat(rows("SELECT value FROM reading WHERE estimated")).containsExactly("900");
    }

    @Test
    void onlyOneSessionMergesAtATime() {
        RegisterMerge first = ((Begun.Open) RegisterMerge.begin(database, new StaffId(7))).merge();
        clock.set("2026-06-15T10:30");

        assertThat(RegisterMerge.begin(database, null))
                .isEqualTo(new Begun.Occupied(new StaffId(7), MutableClock.instant("2026-06-15T10:00")));
        assertThat(RegisterMerge.begin(database, null)).isInstanceOf(Begun.Occupied.class);

        first.close();
        open().close();
    }

    @Test
    void aStoppedOrAbandonedMergeLeavesTheRegisterAsItWas() {
        try (RegisterMerge merge = open()) {
            merge.contract(1, 2, Register.contract("3", "333"));
            merge.invoice(2, 2, Register.invoice(ONE, APRIL, "2026-04", 10_000));
            assertThatThrownBy(() -> merge.apply(step -> {
                        if (step == RegisterMerge.Step.INVOICES) {
                            merge.stop();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> merge.apply(step -> {})).isInstanceOf(CancellationException.class);
        }
        open().close();

        assertThat(rows("SELECT number FROM contract ORDER BY number")).containsExactly(ONE, TWO);
        assertThat(invoices()).isEmpty();
    }

    @Test
    void aStatementThatRunsIsInterrupted() {
        try (RegisterMerge merge = open()) {
            YearMonth first = YearMonth.of(2020, 1);
            for (int i = 0; i < 60_000; i++) {
                merge.invoice(1, i, Register.invoice(ONE, "N" + i, first.plusMonths(i % 60).toString(), i));
            }
            Thread stopper = Thread.ofVirtual().unstarted(merge::stop);
            assertThatThrownBy(() -> {
                        merge.apply(step -> stopper.start());
                        stopper.join();
                    })
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(invoices()).isEmpty();
    }

    @Test
    void stoppingAfterTheEndComesTooLate() {
        try (RegisterMerge merge = open()) {
            merge.invoice(1, 2, Register.invoice(ONE, APRIL, "2026-04", 10_000));
            merge.apply(step -> {});
            assertThat(merge.stop()).isFalse();
        }
        assertThat(invoices()).hasSize(1);
    }

    @Test
    void textComesThroughAsItIs() {
        String odd = "\\N tab\t comilla\" salto\r\n ñ 水 'apóstrofo' \\";
        merged(merge -> merge.contract(1, 2, Register.contract("3", "333", new Holder.Company(odd), new Meter.Shared(null))));

        assertThat(rows("SELECT company_name FROM contract WHERE number = '3'")).containsExactly(odd);
        assertThat(rows("SELECT number FROM contract WHERE meter_number IS NULL")).containsExactly("3");
    }
}
