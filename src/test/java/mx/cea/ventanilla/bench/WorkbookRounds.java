package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.reports.Column;
import mx.cea.ventanilla.reports.ExportProgress;
import mx.cea.ventanilla.reports.Exported;
import mx.cea.ventanilla.reports.Heading;
import mx.cea.ventanilla.reports.Origin;
import mx.cea.ventanilla.reports.Table;
import mx.cea.ventanilla.reports.WorkbookFile;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The rounds of [WorkbookBench]: prints a line for each, rows a second by the export and by the bare loop, and the most
/// memory that this process has had, in megabytes.
public final class WorkbookRounds {
    static final int ROWS = 1_000_000;
    static final int ROUNDS = 3;

    private static final int WARM_UP = 100_000;
    private static final LocalDate BEGIN = LocalDate.of(2024, 6, 8);
    private static final List<String> HOLDERS =
            List.of("Xóchitl de la Cruz Peña", "Ulises Lugo", "Club Tres Lagunas, A.C.", "María Hernández Núñez", "-");

    private static final List<Column<Line>> COLUMNS = List.of(
            new Column.Words<>("Contrato", 12, Line::contract),
            new Column.Words<>("Titular", 30, Line::holder),
            new Column.Words<>("Factura", 22, Line::number),
            new Column.Day<>("Emitida", 12, Line::issued),
            new Column.Day<>("Vence", 12, Line::due),
            new Column.Amount<>("Importe", 14, Line::amount),
            new Column.Amount<>("Pagado", 14, Line::paid),
            new Column.Whole<>("Consumo", 10, Line::consumption),
            new Column.YesNo<>("Estimada", 10, Line::estimated));

    private WorkbookRounds() {}

    private record Line(
            String contract,
            String holder,
            String number,
            LocalDate issued,
            LocalDate due,
            Money amount,
            Money paid,
            Long consumption,
            boolean estimated) {
        static Line of(int i) {
            LocalDate issued = BEGIN.plusDays(i % 700);
            return new Line(
                    String.valueOf(1_000_000 + i % 500_000),
                    HOLDERS.get(i % HOLDERS.size()),
                    "0001202605" + (10_000_000 + i),
                    issued,
                    issued.plusDays(20),
                    new Money(10_000L + i % 90_000),
                    new Money(i % 3 == 0 ? 0 : 10_000L + i % 90_000),
                    (long) (i % 60),
                    i % 9 == 0);
        }
    }

    /// @param args the folder for the workbooks
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        export(folder, WARM_UP);
        bare(folder, WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            // by turns, and by turns the first
            double ours = round % 2 == 0 ? export(folder, ROWS) : 0;
            double bare = bare(folder, ROWS);
            if (round % 2 != 0) {
                ours = export(folder, ROWS);
            }
            System.out.println(ours + " " + bare + " " + peakMegabytes());
        }
    }

    private static double export(Path folder, int rows) throws IOException {
        Path file = folder.resolve("export.xlsx");
        Heading heading = new Heading(
                "Facturas",
                List.of(),
                new Origin(new StaffMember(new StaffId(1), "ana", "Ana López", Role.SUPERVISOR), Clock.system().now()),
                "Todas");
        Iterable<Line> lines = () -> IntStream.range(0, rows).mapToObj(Line::of).iterator();
        long start = System.nanoTime();
        Exported exported =
                new WorkbookFile().write(file, heading, List.of(new Table<>("Facturas", COLUMNS, lines)), ExportProgress.NONE);
        double rate = rows / ((System.nanoTime() - start) / 1e9);
        if (!exported.equals(new Exported.Done(file, rows))) {
            throw new IllegalStateException("Not exported: " + exported);
        }
        Files.delete(file);
        return rate;
    }

    private static double bare(Path folder, int rows) throws IOException {
        Path file = folder.resolve("bare.xlsx");
        long start = System.nanoTime();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle text = style(workbook, "@");
            CellStyle day = style(workbook, "dd/mm/yyyy");
            CellStyle amount = style(workbook, "\"$\"#,##0.00;-\"$\"#,##0.00");
            CellStyle whole = style(workbook, "#,##0");
            SXSSFSheet sheet = workbook.createSheet("Facturas");
            for (int i = 0; i < rows; i++) {
                Line line = Line.of(i);
                SXSSFRow row = sheet.createRow(i);
                cell(row, 0, text).setCellValue(line.contract());
                cell(row, 1, text).setCellValue(line.holder());
                cell(row, 2, text).setCellValue(line.number());
                cell(row, 3, day).setCellValue(line.issued());
                cell(row, 4, day).setCellValue(line.due());
                cell(row, 5, amount).setCellValue(line.amount().centavos() / 100.0);
                cell(row, 6, amount).setCellValue(line.paid().centavos() / 100.0);
                cell(row, 7, whole).setCellValue(line.consumption());
                cell(row, 8, text).setCellValue(line.estimated() ? "Sí" : "No");
            }
            workbook.write(out);
        }
        double rate = rows / ((System.nanoTime() - start) / 1e9);
        Files.delete(file);
        return rate;
    }

    private static SXSSFCell cell(SXSSFRow row, int at, CellStyle style) {
        SXSSFCell cell = row.createCell(at);
        cell.setCellStyle(style);
        return cell;
    }

    private static CellStyle style(SXSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static double peakMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
