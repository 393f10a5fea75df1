package mx.cea.ventanilla.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import org.junit.jupiter.api.Test;

class YearComparisonTest {
    private static Invoice invoice(String period, long centavos) {
        YearMonth month = YearMonth.parse(period);
        return new Invoice(
                1, new InvoiceNumber("1"), month, month.atDay(8), month.atDay(28), new Money(centavos), Money.ZERO,
                Money.ZERO, Money.ZERO, false, null);
    }

    private static YearComparison january(Invoice... invoices) {
        List<YearComparison> months = YearComparison.of(List.of(invoices), 2026);
        assertThat(months).extracting(YearComparison::month).containsExactly(Month.values());
        return months.getFirst();
    }

    @Test
    void thisYearStandsBesideLastYear() {
        YearComparison row = january(invoice("2026-01", 300), invoice("2025-01", 200), invoice("2024-01", 900));

        assertThat(row).isEqualTo(new YearComparison(Month.JANUARY, new Money(300), new Money(200)));
        assertThat(row.difference()).isEqualTo(new Money(100));
    }

    @Test
    void severalInvoicesOfAMonthCountTogether() {
        assertThat(january(invoice("2026-01", 300), invoice("2026-01", -50)).thisYear()).isEqualTo(new Money(250));
    }

    @Test
    void whatWasNotInvoicedIsNotZero() {
        YearComparison row = january(invoice("2026-01", 300));

        assertThat(row.lastYear()).isNull();
        assertThat(row.difference()).isNull();
    }
}
