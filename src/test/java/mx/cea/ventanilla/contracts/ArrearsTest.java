package mx.cea.ventanilla.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// BLO-7: what counts as debt, for how long, and when it is too much.
class ArrearsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final ArrearsLimit SIX_MONTHS = new ArrearsLimit(ArrearsRule.OLDEST_DUE, 6);
    private static final ArrearsLimit SIX_INVOICES = new ArrearsLimit(ArrearsRule.MONTHLY_INVOICES, 6);

    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    /// Invoices number themselves: F1, F2 …
    private void invoice(String period, String due, long centavos) {
        long id = invoices.size() + 1;
        YearMonth month = YearMonth.parse(period);
        invoices.add(new Invoice(
                id,
                new InvoiceNumber("F" + id),
                month,
                month.atDay(1),
                LocalDate.parse(due),
                new Money(centavos),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                false,
                null));
    }

    private void invoice(String period, long centavos) {
        invoice(period, period + "-28", centavos);
    }

    private void payment(@Nullable String invoice, long centavos, boolean posted) {
        payments.add(new Payment(
                payments.size() + 1,
                invoice == null ? null : new InvoiceNumber(invoice),
                TODAY.minusDays(3),
                posted ? TODAY.minusDays(1) : null,
                new Money(centavos),
                "banco",
                "R" + payments.size()));
    }

    private Arrears arrears() {
        return Arrears.measure(invoices, payments, TODAY);
    }

    private List<String> numbers() {
        return arrears().invoices().stream().map(i -> i.number().text()).toList();
    }

    @Test
    void onlyWhatIsOverdueIsArrears() {
        invoice("2026-06", "2026-06-15", 10_000);
        assertThat(numbers()).isEmpty();
        assertThat(arrears().figures()).isEqualTo(new ArrearsFigures(TODAY, null, 0, 0, Money.ZERO));
        assertThat(arrears().figures().months()).isZero();
        assertThat(arrears().figures().exceed(SIX_MONTHS)).isFalse();
        assertThat(arrears().figures().exceed(SIX_INVOICES)).isFalse();

        invoice("2026-05", "2026-06-14", 20_000);
        assertThat(numbers()).containsExactly("F2");
        assertThat(arrears().amount()).isEqualTo(new Money(20_000));
    }

    @Test
    void aPaymentThatIsNotPostedLeavesEverythingAndAPartialOneTheRest() {
        invoice("2026-04", 10_000);
        invoice("2026-05", 20_000);
        payment("F1", 10_000, false);
        payment("F2", 15_000, true);

        assertThat(arrears().figures())
                .isEqualTo(new ArrearsFigures(TODAY, LocalDate.of(2026, 4, 28), 2, 2, new Money(15_000)));
    }

    @Test
    void anInvoicePaidTwicePaysTheOldestOpenOne() {
        invoice("2026-03", 10_000);
        invoice("2026-04", 10_000);
        invoice("2026-05", 10_000);
        payment("F3", 10_000, true);
        payment("F3", 12_500, true);

        assertThat(numbers()).containsExactly("F2");
        assertThat(arrears().amount()).isEqualTo(new Money(7_500));
        assertThat(arrears().invoices().getFirst().allotted()).isEqualTo(new Money(2_500));
    }

    @Test
    void aPaymentOnAccountPaysTheOldestOpenOneAndSoDoesOneOfAnUnknownInvoice() {
        invoice("2026-03", 10_000);
        invoice("2026-04", 10_000);
        payment(null, 10_000, true);
        payment("not-of-this-contract", 4_000, true);
        payment(null, 6_000, false);

        assertThat(numbers()).containsExactly("F2");
        assertThat(arrears().amount()).isEqualTo(new Money(6_000));
    }

    @Test
    void aCreditNotePaysTheOldestOpenOneEvenBeforeItsOwnDate() {
        invoice("2026-04", 10_000);
        invoice("2026-06", "2026-06-28", -10_000);

        assertThat(numbers()).isEmpty();
    }

    @Test
    void aReversedPaymentIsOwedAgain() {
        invoice("2026-05", 10_000);
        payment("F1", 10_000, true);
        payment("F1", -10_000, true);

        assertThat(arrears().amount()).isEqualTo(new Money(10_000));
    }

    @Test
    void theOldestIsTheOneThatFellDueFirstWhateverItsPeriod() {
        invoice("2026-01", "2026-05-28", 10_000);
        invoice("2026-04", "2026-04-28", 10_000);

        assertThat(numbers()).containsExactly("F2", "F1");
        assertThat(arrears().figures().oldestDueOn()).isEqualTo("2026-04-28");
    }

    @Test
    void invoicesOfOneMonthAreOneMonthlyInvoice() {
        for (String month : List.of("2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05")) {
            invoice(month, 10_000);
            invoice(month, 2_000);
        }
        assertThat(arrears().figures().invoices()).isEqualTo(12);
        assertThat(arrears().figures().monthlyInvoices()).isEqualTo(6);
        assertThat(arrears().figures().exceed(SIX_INVOICES)).isFalse();

        invoice("2025-11", 1);
        assertThat(arrears().figures().exceed(SIX_INVOICES)).isTrue();
    }

    @Test
    void theTwoReadingsDiffer() {
        invoice("2025-10", 10_000);
        assertThat(arrears().figures().exceed(SIX_MONTHS)).isTrue();
        assertThat(arrears().figures().exceed(SIX_INVOICES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // due, today, whole months, more than six
        "2026-01-28, 2026-01-29,  0, false",
        "2026-01-28, 2026-02-27,  0, false",
        "2026-01-28, 2026-02-28,  1, false",
        "2026-01-28, 2026-07-28,  6, false",
        "2026-01-28, 2026-07-29,  6, true",
        // six months after 31 August is the last of February
        "2025-08-31, 2026-02-27,  5, false",
        "2025-08-31, 2026-02-28,  6, false",
        "2025-08-31, 2026-03-01,  6, true",
        "2025-08-29, 2026-02-28,  6, false",
        "2025-08-29, 2026-03-01,  6, true",
        "2025-08-28, 2026-03-01,  6, true",
        // in a leap year it is the 29th
        "2027-08-31, 2028-02-28,  5, false",
        "2027-08-31, 2028-02-29,  6, false",
        "2027-08-31, 2028-03-01,  6, true",
        // and after the last of February it is not the last of August
        "2026-02-28, 2026-08-28,  6, false",
        "2026-02-28, 2026-08-29,  6, true",
        "2028-02-29, 2028-08-29,  6, false",
        "2028-02-29, 2028-08-30,  6, true",
        "2028-02-29, 2029-02-28, 12, true",
        "2025-10-31, 2026-04-30,  6, false",
        "2025-10-31, 2026-05-01,  6, true"
    })
    void sixMonthsAreCalendarMonths(LocalDate due, LocalDate today, int months, boolean exceeds) {
        invoice(YearMonth.from(due).toString(), due.toString(), 10_000);
        ArrearsFigures figures = Arrears.measure(invoices, payments, today).figures();

        assertThat(figures.months()).isEqualTo(months);
        assertThat(figures.exceed(SIX_MONTHS)).isEqualTo(exceeds);
        assertThat(due.isAfter(SIX_MONTHS.latestDueOn(today))).isEqualTo(!exceeds);
    }

    @Test
    void theLatestDayThatExceedsIsTheSameByDateAndByFigures() {
        for (int most = 0; most <= 14; most++) {
            ArrearsLimit limit = new ArrearsLimit(ArrearsRule.OLDEST_DUE, most);
            for (LocalDate today = LocalDate.of(2027, 12, 1); today.getYear() < 2029; today = today.plusDays(1)) {
                LocalDate latest = limit.latestDueOn(today);
                assertThat(new ArrearsFigures(today, latest, 1, 1, Money.ZERO).exceed(limit)).isTrue();
                assertThat(new ArrearsFigures(today, latest.plusDays(1), 1, 1, Money.ZERO).exceed(limit)).isFalse();
            }
        }
    }

    @Test
    void theLimitIsTheOffices() {
        assertThat(ArrearsLimit.of(new Setting.Values(Map.of()))).isEqualTo(SIX_MONTHS);
        assertThat(ArrearsLimit.of(new Setting.Values(
                        Map.of(Setting.ARREARS_RULE, "MONTHLY_INVOICES", Setting.ARREARS_LIMIT, "3"))))
                .isEqualTo(new ArrearsLimit(ArrearsRule.MONTHLY_INVOICES, 3));
        assertThat(Setting.ARREARS_RULE.kind().choices())
                .containsExactlyElementsOf(
                        List.of(ArrearsRule.values()).stream().map(Enum::name).toList());
    }
}
