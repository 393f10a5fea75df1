package mx.cea.ventanilla.customers.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.time.YearMonth;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.customers.ReportedReading;

/// A line of the table of readings: one of the register, or one that the customer reported.
sealed interface MeterRow {

    LocalDate readOn();

    long value();

    /// One of the register.
    ///
    /// @param below whether it is lower than the one before it
    record OfRegister(Reading reading, boolean below) implements MeterRow {
        @Override
        public LocalDate readOn() {
            return reading.readOn();
        }

        @Override
        public long value() {
            return reading.value();
        }
    }

    /// One that the customer reported.
    record OfCustomer(ReportedReading reported) implements MeterRow {
        @Override
        public LocalDate readOn() {
            return reported.readOn();
        }

        @Override
        public long value() {
            return reported.value();
        }
    }

    /// All of a file, the latest first.
    static List<MeterRow> of(FileView view) {
        List<MeterRow> rows = new ArrayList<>();
        List<Reading> readings = view.file().readings();
        for (int i = 0; i < readings.size(); i++) {
            rows.add(new OfRegister(readings.get(i), i > 0 && readings.get(i).value() < readings.get(i - 1).value()));
        }
        view.reported().reversed().forEach(reported -> rows.add(new OfCustomer(reported)));
        rows.sort(Comparator.comparing(MeterRow::readOn));
        return rows.reversed();
    }

    /// The reading of the same month of the year before, if there is one.
    static Optional<Reading> yearBefore(Reading reading, List<Reading> readings) {
        YearMonth month = YearMonth.from(reading.readOn()).minusYears(1);
        return readings.stream().filter(r -> YearMonth.from(r.readOn()).equals(month)).findFirst();
    }
}
