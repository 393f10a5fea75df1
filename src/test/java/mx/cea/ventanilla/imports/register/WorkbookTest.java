package mx.cea.ventanilla.imports.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir
    Path folder;

    private Path saved(Workbook book) throws IOException {
        Path file = folder.resolve("libro.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    @Test
    void aWorkbookWithMoreTextThanFitsInMemoryIsRefused() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        invoices(book.createSheet());
        Path file = saved(book);

        XlsxSource source = new XlsxSource(file, 50);
        assertThatThrownBy(() -> rows(source))
                .isInstanceOfSatisfying(UnusableFile.class, e -> assertThat(e.reason()).contains("ventanilla importar"));
        assertThat(rows(new XlsxSource(file, 5_000))).isNotEmpty();
    }

    @Test
    void howFarAWorkbookIsReadIsToldOnTheWay() throws IOException {
        SXSSFWorkbook book = new SXSSFWorkbook();
        Sheet sheet = book.createSheet();
        for (int i = 0; i < 3_000; i++) {
            row(sheet, i, "renglón " + i, i);
        }
        Path file = saved(book);
        List<Long> told = new ArrayList<>();

        new XlsxSource(file).read(row -> true, told::add);

        assertThat(told).hasSize(7).isSorted().last().isEqualTo(Files.size(file));
        assertThat(told.get(2)).isBetween(1L, Files.size(file) - 1);
    }

    private static List<SourceRow> rows(RowSource source) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        source.read(rows::add, bytes -> {});
        return rows;
    }

    private static void row(Sheet sheet, int index, Object... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case String text -> row.createCell(i).setCellValue(text);
                case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                case LocalDate date -> {
                    CellStyle style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
                    row.createCell(i).setCellValue(date);
                    row.getCell(i).setCellStyle(style);
                }
                default -> throw new IllegalArgumentException();
            }
        }
    }

    private static void invoices(Sheet sheet) {
        row(sheet, 0, "Número", "Contrato", "Año", "Mes", "Emitida", "Vence", "Importe");
        row(sheet, 2, "000120260504310518", 1001541, 2026, 5, LocalDate.of(2026, 5, 8), "28-may-2026", 402.1);
        row(sheet, 3, "000120260504310519", "1001541", 2026, "5", LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 28), "1,234.50");
        row(sheet, 4, "000120260504310520", "1001541", 2026, "5", LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 28), 0.1 + 0.2);
    }

    private static List<NewInvoice> read(Path file) throws IOException {
        List<SourceRow> rows = rows(SourceFile.rows(file));
        RegisterFields fields = new RegisterFields(Header.of(rows.removeFirst()), column -> java.util.Optional.empty());
        return rows.stream().map(row -> RegisterRows.invoice(fields.at(row))).toList();
    }

    @Test
    void typedCellsAreReadAsWhatTheyAre() throws IOException {
        Workbook book = new XSSFWorkbook();
        invoices(book.createSheet("facturas"));

        List<NewInvoice> read = read(saved(book));

        assertThat(read).extracting(NewInvoice::amount).containsExactly(new Money(40_210), new Money(123_450), new Money(30));
        assertThat(read).extracting(NewInvoice::issuedOn).containsOnly(LocalDate.of(2026, 5, 8));
        assertThat(read).extracting(NewInvoice::dueOn).containsOnly(LocalDate.of(2026, 5, 28));
        assertThat(read).extracting(i -> i.contract().digits()).containsOnly("1001541");
    }

    @Test
    void aWorkbookWrittenAsAStreamIsReadToo() throws IOException {
        Workbook book = new SXSSFWorkbook(null, 100, false, false);
        invoices(book.createSheet("facturas"));

        assertThat(read(saved(book))).hasSize(3);
    }

    @Test
    void datesCountedFrom1904AreTheSameDates() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        invoices(book.createSheet("facturas"));

        assertThat(read(saved(book))).extracting(NewInvoice::issuedOn).containsOnly(LocalDate.of(2026, 5, 8));
    }

    @Test
    void aFormulaIsNotWorkedOutButItsKeptResultCounts() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet();
        row(sheet, 0, "a", "b");
        sheet.createRow(1).createCell(0).setCellFormula("1+1");
        sheet.getRow(1).createCell(1).setCellValue(3);

        assertThat(rows(SourceFile.rows(saved(book))).get(1).cells()).containsExactly("", "3");

        XSSFWorkbook worked = new XSSFWorkbook();
        Sheet other = worked.createSheet();
        row(other, 0, "a", "b");
        other.createRow(1).createCell(0).setCellFormula("1+1");
        worked.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(rows(SourceFile.rows(saved(worked))).get(1).cells()).containsExactly("2", "");
    }

    @Test
    void theFirstSheetThatHasRowsIsReadAndTheOthersAreTold() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        book.createSheet("vacía");
        row(book.createSheet("uno"), 4, "a", "b");
        row(book.createSheet("dos"), 0, "c");
        RowSource source = SourceFile.rows(saved(book));

        assertThat(rows(source)).extracting(SourceRow::line).containsExactly(5L);
        assertThat(source.warnings()).containsExactly("El libro tiene varias hojas; solo se leyó «uno»");
    }

    @Test
    void anAmountThatOnlyTheRestOfTheColumnCanExplainIsRefusedWhereThatCannot() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet();
        row(sheet, 0, "Número", "Contrato", "Año", "Mes", "Emitida", "Vence", "Importe");
        row(sheet, 1, "A1", "1", 2026, 5, "2026-05-08", "2026-05-28", "1,234");
        List<SourceRow> rows = rows(SourceFile.rows(saved(book)));
        Header header = Header.of(rows.getFirst());

        RegisterFields known = new RegisterFields(header, column -> java.util.Optional.of(Amounts.POINT));
        assertThat(RegisterRows.invoice(known.at(rows.get(1))).amount()).isEqualTo(new Money(123_400));
        RegisterFields unknown = new RegisterFields(header, column -> java.util.Optional.empty());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> RegisterRows.invoice(unknown.at(rows.get(1))))
                .hasMessageContaining("no se sabe si el signo separa miles o decimales");
    }
}
