package mx.cea.ventanilla.requests.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.contracts.Reading;
import org.jspecify.annotations.Nullable;

/// A reading beside the one of the same month of the year before.
///
/// @param before null where there is none
record ConsumptionRow(Reading reading, @Nullable Reading before) {
    private static final int SHOWN = 24;

    YearMonth month() {
        return YearMonth.from(reading.readOn());
    }

    /// The last 24 readings, oldest first.
    ///
    /// @param readings oldest first
    static List<ConsumptionRow> of(List<Reading> readings) {
        List<ConsumptionRow> rows = new ArrayList<>();
        for (Reading reading : readings.subList(Math.max(0, readings.size() - SHOWN), readings.size())) {
            YearMonth yearBefore = YearMonth.from(reading.readOn()).minusYears(1);
            rows.add(new ConsumptionRow(
                    reading,
                    readings.stream()
                            .filter(r -> YearMonth.from(r.readOn()).equals(yearBefore))
                            .findFirst()
                            .orElse(null)));
        }
        return rows;
    }
}
