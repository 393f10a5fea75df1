package mx.cea.ventanilla.reports;

import java.time.Instant;
import java.time.LocalDate;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.jspecify.annotations.Nullable;

/// Puts values into cells, each with its type and look.
final class Cells {
    /// Spreadsheets count days from here.
    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    private final CellStyles styles;
    private final String yes = Texts.get("reports.yes");
    private final String no = Texts.get("reports.no");

    Cells(CellStyles styles) {
        this.styles = styles;
    }

    /// Puts what a column takes from a row of the table.
    <T> void put(SXSSFRow row, int at, Column<T> column, T values) {
        switch (column) {
            case Column.Words<T> c -> text(row, at, c.value().apply(values));
            case Column.Whole<T> c -> whole(row, at, c.value().apply(values));
            case Column.Amount<T> c -> amount(row, at, c.value().apply(values));
            case Column.Day<T> c -> day(row, at, c.value().apply(values));
            case Column.Moment<T> c -> moment(row, at, c.value().apply(values), styles.moment);
            case Column.YesNo<T> c -> words(row, at, c.value().test(values) ? yes : no, styles.text);
        }
    }

    void text(SXSSFRow row, int at, @Nullable String value) {
        String clean = value == null ? "" : CellText.clean(value);
        if (!clean.isEmpty()) {
            words(row, at, clean, CellText.isMarked(clean) ? styles.quoted : styles.text);
        }
    }

    /// Puts the program's own words.
    void words(SXSSFRow row, int at, String value, CellStyle style) {
        SXSSFCell cell = row.createCell(at);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    void moment(SXSSFRow row, int at, @Nullable Instant value, CellStyle style) {
        if (value != null) {
            SXSSFCell cell = row.createCell(at);
            cell.setCellValue(value.atZone(Clock.ZONE).toLocalDateTime());
            cell.setCellStyle(style);
        }
    }

    private void whole(SXSSFRow row, int at, @Nullable Long value) {
        if (value != null) {
            number(row, at, value.doubleValue(), styles.whole);
        }
    }

    private void amount(SXSSFRow row, int at, @Nullable Money value) {
        if (value != null) {
            number(row, at, value.centavos() / 100.0, styles.amount);
        }
    }

    private void day(SXSSFRow row, int at, @Nullable LocalDate value) {
        if (value != null) {
            number(row, at, (double) (value.toEpochDay() - DAY_ZERO), styles.day);
        }
    }

    private static void number(SXSSFRow row, int at, double value, CellStyle style) {
        SXSSFCell cell = row.createCell(at);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }
}
