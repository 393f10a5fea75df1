package mx.cea.ventanilla.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.reports.Heading.Fact;

/// A contract's readings as a workbook: the portal's *Descargar Excel*, and which of them nobody took.
public final class ConsumptionWorkbook {
    private ConsumptionWorkbook() {}

    /// Writes all readings of the file.
    public static Exported write(ContractFile file, Origin origin, Path target) {
        return write(file, file.readings(), origin, target);
    }

    /// Writes the readings that somebody looks at, newest first as the portal does.
    ///
    /// @param shown some of the contract's readings, oldest first
    public static Exported write(ContractFile file, List<Reading> shown, Origin origin, Path target) {
        String number = file.contract().number().digits();
        List<Fact> facts = new ArrayList<>(ContractFacts.of(file.contract()));
        String meter = file.contract().meter().number();
        if (meter != null) {
            facts.add(new Fact(Texts.get("reports.contract.meter"), meter));
        }
        Heading heading = new Heading(
                Texts.get("reports.consumption.title", number), facts, origin, filter(shown));
        Table<Reading> table = new Table<>(
                Texts.get("reports.consumption.sheet"),
                List.of(
                        new Column.Day<>(Texts.get("reports.consumption.read_on"), 18, Reading::readOn),
                        new Column.Whole<>(Texts.get("reports.consumption.value"), 14, Reading::value),
                        new Column.Whole<>(Texts.get("reports.consumption.consumption"), 14, Reading::consumption),
                        new Column.YesNo<>(Texts.get("reports.consumption.estimated"), 12, Reading::estimated)),
                shown.reversed());
        return new WorkbookFile().write(target, heading, List.of(table), ExportProgress.NONE);
    }

    private static String filter(List<Reading> shown) {
        return shown.isEmpty()
                ? Texts.get("reports.consumption.none")
                : Texts.get(
                        "reports.consumption.span",
                        shown.size(),
                        Dates.inDigits(shown.getFirst().readOn()),
                        Dates.inDigits(shown.getLast().readOn()));
    }

    /// A name for the file that says whose it is: `consumos-1001541.xlsx`.
    public static String fileName(ContractFile file) {
        return Texts.get("reports.consumption.file", file.contract().number().digits());
    }
}
