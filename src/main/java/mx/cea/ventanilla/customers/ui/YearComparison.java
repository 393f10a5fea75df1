package mx.cea.ventanilla.customers.ui;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Invoice;
import org.jspecify.annotations.Nullable;

/// What was invoiced this year beside last year, month by month.
///
/// @param thisYear null where nothing was invoiced for the month
/// @param lastYear null where nothing was invoiced for the month
record YearComparison(Month month, @Nullable Money thisYear, @Nullable Money lastYear) {

    /// The twelve months of a year.
    static List<YearComparison> of(List<Invoice> invoices, int year) {
        List<YearComparison> months = new ArrayList<>();
        for (Month month : Month.values()) {
            months.add(new YearComparison(month, sum(invoices, year, month), sum(invoices, year - 1, month)));
        }
        return months;
    }

    private static @Nullable Money sum(List<Invoice> invoices, int year, Month month) {
        return invoices.stream()
                .filter(i -> i.period().getYear() == year && i.period().getMonth() == month)
                .map(Invoice::amount)
                .reduce(Money::plus)
                .orElse(null);
    }

    /// How much more than a year before; null where one of the two is not known.
    @Nullable Money difference() {
        return thisYear == null || lastYear == null ? null : thisYear.minus(lastYear);
    }
}
