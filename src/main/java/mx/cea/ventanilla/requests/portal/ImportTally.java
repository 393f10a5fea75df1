package mx.cea.ventanilla.requests.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mx.cea.ventanilla.requests.portal.LineReader.ReadLine;

/// Counts what becomes of a file's lines.
final class ImportTally {
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private long lines;
    private long known;
    private long taken;
    private long refused;
    private long tooLong;

    /// @param fresh those of the batch that were not there before
    void add(JsonLinesImport.Batch batch, List<ReadLine> fresh) {
        lines += batch.lines().size() + batch.tooLong().size();
        known += batch.lines().size() - fresh.size();
        tooLong += batch.tooLong().size();
        List<ImportReport.Problem> found = new ArrayList<>();
        for (long number : batch.tooLong()) {
            found.add(new ImportReport.Problem(
                    number,
                    List.of(Reason.of(Reason.Code.LINE_TOO_LONG, "", number, DocumentJson.MAX_BYTES >> 20))));
        }
        for (ReadLine line : fresh) {
            switch (line.reading()) {
                case Reading.Fits _, Reading.AboutAccount _ -> taken++;
                case Reading.Unfit unfit -> {
                    refused++;
                    found.add(new ImportReport.Problem(line.number(), unfit.reasons()));
                }
            }
        }
        found.sort(Comparator.comparingLong(ImportReport.Problem::line));
        problems.addAll(found.subList(0, Math.min(found.size(), ImportReport.MOST_PROBLEMS - problems.size())));
    }

    long lines() {
        return lines;
    }

    ImportReport report(boolean cancelled) {
        return new ImportReport(lines, known, taken, refused, tooLong, problems, cancelled);
    }
}
