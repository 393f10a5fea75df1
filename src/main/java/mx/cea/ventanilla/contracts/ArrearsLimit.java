package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import mx.cea.ventanilla.settings.Setting;

/// What arrears must exceed before they may block (BLO-7).
///
/// @param most months or monthly invoices that are not yet too many
public record ArrearsLimit(ArrearsRule rule, int most) {

    /// As the office has set it.
    public static ArrearsLimit of(Setting.Values values) {
        return new ArrearsLimit(
                ArrearsRule.valueOf(values.text(Setting.ARREARS_RULE)), values.number(Setting.ARREARS_LIMIT));
    }

    /// The latest last day to pay that lies more than [#most] calendar months back: as of [ArrearsRule#OLDEST_DUE], an
    /// invoice that fell due then or before exceeds the limit. Months are counted as in [ArrearsFigures#months].
    public LocalDate latestDueOn(LocalDate today) {
        // from the shorter of two months to the longer, up to three days more fall on its last
        LocalDate due = today.minusMonths(most).plusDays(3);
        while (!due.plusMonths(most).isBefore(today)) {
            due = due.minusDays(1);
        }
        return due;
    }
}
