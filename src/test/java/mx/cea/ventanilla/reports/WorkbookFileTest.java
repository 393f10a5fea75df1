package mx.cea.ventanilla.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {
    private static final Origin ORIGIN = new Origin(
            new StaffMember(new StaffId(1), "ana", "=Ana López", Role.AGENT), Instant.parse("2026-06-15T16:05:00Z"));
    private static final Heading HEADING =
            new Heading("=Prueba", List.of(new Heading.Fact("Titular", "+Peña")), ORIGIN, "@Todo");
    private static final int HEADINGS = 6;

    private record Line(
            @Nullable String words,
            @Nullable Long whole,
            @Nullable Money amount,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            boolean yes) {}

    private static final List<Column<Line>> COLUMNS = List.of(
            new Column.Words<>("Texto", 20, Line::words),
            new Column.Whole<>("Número", 10, Line::whole),
            new Column.Amount<>("Importe", 12, Line::amount),
            new Column.Day<>("Fecha", 12, Line::day),
            new Column.Moment<>("Momento", 16, Line::moment),
            new Column.YesNo<>("Estimada", 8, Line::yes));

    private final Path folder;
    private final Path target;

    WorkbookFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.target = folder.resolve("libro.xlsx");
    }

    @BeforeEach
    void somethingIsThereAlready() throws IOException {
        Files.writeString(target, "lo de antes");
    }

    private static Line words(String text) {
        return new Line(text, null, null, null, null, false);
    }

    private static Line numbered(int i) {
        return new Line(null, (long) i, null, null, null, false);
    }

    private Exported write(int rowsPerSheet, Iterable<Line> rows, ExportProgress progress) {
        return new WorkbookFile(rowsPerSheet)
                .write(target, HEADING, List.of(new Table<>("Hoja", COLUMNS, rows)), progress);
    }

    private XSSFWorkbook written(List<Line> rows) throws IOException {
        assertThat(write(1 << 20, rows, ExportProgress.NONE)).isEqualTo(new Exported.Done(target, rows.size()));
        return new XSSFWorkbook(target.toFile().getPath());
    }

    private void assertAsBefore() throws IOException {
        assertThat(target).hasContent("lo de antes");
        assertNothingElseLeft();
    }

    private void assertNothingElseLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }

    @Test
    void everyCellHasItsType() throws IOException {
        try (XSSFWorkbook workbook = written(List.of(new Line(
                "Peña", 1_359L, new Money(-12_345), LocalDate.of(2026, 2, 28), Instant.parse("2026-06-15T05:30:00Z"), true)))) {
            Row row = workbook.getSheetAt(0).getRow(HEADINGS + 1);

            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Peña");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1_359);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(-123.45);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).contains("$", "#,##0.00");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(3))).isTrue();
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDate.of(2026, 2, 28).atStartOfDay());
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 6, 14, 23, 30));
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("Sí");
        }
        assertNothingElseLeft();
    }

    @Test
    void whatHasNoValueIsAnEmptyCell() throws IOException {
        try (XSSFWorkbook workbook = written(List.of(words("")))) {
            Row row = workbook.getSheetAt(0).getRow(HEADINGS + 1);

            assertThat(row).extracting(Cell::getColumnIndex).containsExactly(5);
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("No");
        }
    }

    @Test
    void theHeadingSaysWhoWhenAndWhichRows() throws IOException {
        try (XSSFWorkbook workbook = written(List.of(words("x")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("'=Prueba");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("'+Peña");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("'=Ana López");
            assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 6, 15, 10, 5));
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("'@Todo");
            assertThat(sheet.getRow(HEADINGS).getCell(2).getStringCellValue()).isEqualTo("Importe");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADINGS + 1));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A7:F8");
            assertThat(workbook.getProperties().getCoreProperties().getCreator()).isEqualTo("'=Ana López");
        }
    }

    @Test
    void noCellIsAFormulaAndEveryHostileTextIsTextStill() throws IOException {
        List<String> hostile = List.of(
                "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/C calc'!A0", "_x003D_1+1", "<b>&\"'", "a\u0000b",
                "]]>", "línea\notra", "x".repeat(40_000));
        try (XSSFWorkbook workbook = written(hostile.stream().map(WorkbookFileTest::words).toList())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            }
            List<String> read = IntStream.range(0, hostile.size())
                    .mapToObj(i -> sheet.getRow(HEADINGS + 1 + i).getCell(0).getStringCellValue())
                    .toList();
            assertThat(read).startsWith("'=1+1", "'+1", "'-1+1", "'@SUM(A1)", "'\t=1", "'=1", "'=cmd|'/C calc'!A0",
                    "_x003D_1+1", "<b>&\"'", "ab", "]]>", "línea\notra");
            assertThat(read.getLast()).hasSize(32_767).endsWith("…");
            assertThat(sheet.getRow(HEADINGS + 1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void aFullSheetGoesOnUponAnother() throws IOException {
        Exported exported = write(10, IntStream.range(0, 7).mapToObj(WorkbookFileTest::numbered).toList(), ExportProgress.NONE);

        assertThat(exported).isEqualTo(new Exported.Done(target, 7));
        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile().getPath())) {
            assertThat(workbook).extracting("sheetName").containsExactly("Hoja", "Hoja (2)", "Hoja (3)");
            XSSFSheet last = workbook.getSheetAt(2);
            assertThat(last.getRow(0).getCell(0).getStringCellValue()).isEqualTo("'=Prueba");
            assertThat(last.getRow(HEADINGS + 1).getCell(1).getNumericCellValue()).isEqualTo(6);
            assertThat(last.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A7:F8");
        }
    }

    @Test
    void aCancelledExportLeavesWhatWasThere() throws IOException {
        AtomicLong seen = new AtomicLong();
        Iterable<Line> endless = () -> Stream.iterate(0, i -> i + 1).map(WorkbookFileTest::numbered).iterator();

        assertThat(write(1 << 20, endless, rows -> {
                    seen.set(rows);
                    return rows < 10_000;
                }))
                .isEqualTo(new Exported.Cancelled());
        assertThat(seen).hasValue(10_000);
        assertAsBefore();
    }

    @Test
    void anInterruptedThreadCallsTheExportOff() throws IOException {
        Thread.currentThread().interrupt();

        assertThat(write(1 << 20, List.of(words("x")), ExportProgress.NONE)).isEqualTo(new Exported.Cancelled());
        assertThat(Thread.interrupted()).isTrue();
        assertAsBefore();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws IOException {
        Path nowhere = folder.resolve("no-existe").resolve("libro.xlsx");

        assertThat(new WorkbookFile().write(nowhere, HEADING, List.of(), ExportProgress.NONE))
                .isInstanceOf(Exported.CannotWrite.class);
        assertAsBefore();
    }

    @Test
    void rowsThatCannotBeReadLeaveWhatWasThere() throws IOException {
        Iterable<Line> failing = () -> Stream.of(1, 0).map(i -> numbered(1 / i)).iterator();

        assertThatThrownBy(() -> write(1 << 20, failing, ExportProgress.NONE)).isInstanceOf(ArithmeticException.class);
        assertAsBefore();
    }
}
