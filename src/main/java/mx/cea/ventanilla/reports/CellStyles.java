package mx.cea.ventanilla.reports;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/// The looks of a workbook's cells, each made once.
final class CellStyles {
    private static final byte[] BAND = {0x0B, 0x4A, 0x63};
    private static final byte[] PAPER = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final short TITLE_POINTS = 14;
    private static final String MOMENT = "dd/mm/yyyy hh:mm";

    final CellStyle title;
    final CellStyle label;
    final CellStyle text;
    /// Of a text that a spreadsheet could take for a formula; it stays text when somebody edits the cell.
    final CellStyle quoted;
    final CellStyle heading;
    final CellStyle whole;
    final CellStyle amount;
    final CellStyle day;
    final CellStyle moment;
    /// Of the moment in the heading, which stands in a column of texts.
    final CellStyle madeAt;

    CellStyles(SXSSFWorkbook workbook) {
        title = plain(workbook);
        title.setFont(font(workbook, TITLE_POINTS, BAND));
        label = plain(workbook);
        label.setFont(font(workbook, (short) 11, BAND));
        text = words(workbook);
        quoted = words(workbook);
        quoted.setQuotePrefixed(true);
        heading = heading(workbook);
        whole = format(workbook, "#,##0");
        amount = format(workbook, "\"$\"#,##0.00;-\"$\"#,##0.00");
        day = format(workbook, "dd/mm/yyyy");
        moment = format(workbook, MOMENT);
        madeAt = format(workbook, MOMENT);
        beginWithSpace(madeAt);
    }

    private static CellStyle words(SXSSFWorkbook workbook) {
        CellStyle style = format(workbook, "@");
        beginWithSpace(style);
        return style;
    }

    /// So that a text does not touch the number before it.
    private static void beginWithSpace(CellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    private static CellStyle plain(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle format(SXSSFWorkbook workbook, String format) {
        CellStyle style = plain(workbook);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static CellStyle heading(SXSSFWorkbook workbook) {
        XSSFCellStyle style = (XSSFCellStyle) plain(workbook);
        style.setFillForegroundColor(new XSSFColor(BAND, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFont(font(workbook, (short) 11, PAPER));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static Font font(SXSSFWorkbook workbook, short points, byte[] colour) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(XSSFFont.DEFAULT_FONT_NAME);
        font.setBold(true);
        font.setFontHeightInPoints(points);
        font.setColor(new XSSFColor(colour, null));
        return font;
    }
}
