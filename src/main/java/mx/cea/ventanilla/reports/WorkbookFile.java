package mx.cea.ventanilla.reports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.common.WholeFile;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes tables of any length as an XLSX workbook, row by row, with the same little memory for a million rows as for
/// ten.
public final class WorkbookFile {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int ROWS_PER_STEP = 2_000;
    private static final int BYTES_PER_STEP = 1 << 20;

    private final int rowsPerSheet;

    public WorkbookFile() {
        this(SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    WorkbookFile(int rowsPerSheet) {
        this.rowsPerSheet = rowsPerSheet;
    }

    /// Writes the tables, in place of what lies there; it is there as a whole or as it was. An interrupted thread calls
    /// the export off.
    public Exported write(Path target, Heading heading, List<Table<?>> tables, ExportProgress progress) {
        Steps steps = new Steps(progress);
        try {
            WholeFile.save(target, out -> write(out, heading, tables, steps));
            return new Exported.Done(target, steps.rows);
        } catch (CalledOff e) {
            return new Exported.Cancelled();
        } catch (IOException e) {
            return failed(target, e);
        } catch (RuntimeException e) {
            // POI wraps what its temporary files throw
            return failed(target, ioCause(e).orElseThrow(() -> e));
        }
    }

    private static Exported failed(Path target, IOException e) {
        // an interrupted thread can neither read nor write
        return Thread.currentThread().isInterrupted() ? new Exported.Cancelled() : new Exported.CannotWrite(target, e);
    }

    private void write(OutputStream out, Heading heading, List<Table<?>> tables, Steps steps) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            POIXMLProperties.CoreProperties about = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            about.setTitle(CellText.clean(heading.title()));
            about.setCreator(CellText.clean(heading.origin().by().name()));
            about.setCreated(Optional.of(Date.from(heading.origin().at())));
            CellStyles styles = new CellStyles(workbook);
            for (Table<?> table : tables) {
                fill(workbook, styles, heading, table, steps);
            }
            workbook.write(new SteppedStream(out, steps));
        }
    }

    private <T> void fill(SXSSFWorkbook workbook, CellStyles styles, Heading heading, Table<T> table, Steps steps)
            throws CalledOff {
        SheetSeries<T> sheets = new SheetSeries<>(workbook, styles, heading, table, rowsPerSheet);
        for (T row : table.rows()) {
            sheets.add(row);
            steps.row();
        }
        sheets.finish();
    }

    private static Optional<IOException> ioCause(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    /// The export is not to go on.
    private static final class CalledOff extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Steps {
        private final ExportProgress progress;
        private long rows;

        Steps(ExportProgress progress) {
            this.progress = progress;
        }

        void row() throws CalledOff {
            rows++;
            if (rows % ROWS_PER_STEP == 0) {
                step();
            }
        }

        void step() throws CalledOff {
            if (!progress.at(rows) || Thread.currentThread().isInterrupted()) {
                throw new CalledOff();
            }
        }
    }

    /// Asks after every megabyte whether to go on; half of the time goes into closing the file up.
    private static final class SteppedStream extends FilterOutputStream {
        private final Steps steps;
        private long untilStep = BYTES_PER_STEP;

        SteppedStream(OutputStream out, Steps steps) {
            super(out);
            this.steps = steps;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            untilStep -= count;
            if (untilStep <= 0) {
                untilStep = BYTES_PER_STEP;
                steps.step();
            }
        }
    }
}
