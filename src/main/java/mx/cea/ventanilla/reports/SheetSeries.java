package mx.cea.ventanilla.reports;

import java.util.List;
import mx.cea.ventanilla.common.Texts;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The sheets of one table: one, and another whenever one is full, each with the whole heading.
final class SheetSeries<T> {
    private static final int LONGEST_NAME = 31;
    private static final int CHARACTER = 256;
    private static final float TITLE_HEIGHT = 24;
    private static final float HEADINGS_HEIGHT = 32;

    private final SXSSFWorkbook workbook;
    private final CellStyles styles;
    private final Cells cells;
    private final Heading heading;
    private final Table<T> table;
    private final int rowsPerSheet;
    private int sheets;
    private Open open;

    /// The sheet that is being written.
    ///
    /// @param headings the row with the columns' headings
    private record Open(SXSSFSheet sheet, int headings) {}

    /// @param rowsPerSheet how many rows a sheet holds, heading and all
    SheetSeries(SXSSFWorkbook workbook, CellStyles styles, Heading heading, Table<T> table, int rowsPerSheet) {
        this.workbook = workbook;
        this.styles = styles;
        this.cells = new Cells(styles);
        this.heading = heading;
        this.table = table;
        this.rowsPerSheet = rowsPerSheet;
        this.open = begin();
    }

    void add(T values) {
        if (next(open.sheet) == rowsPerSheet) {
            finish();
            open = begin();
        }
        SXSSFRow row = open.sheet.createRow(next(open.sheet));
        List<Column<T>> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(row, i, columns.get(i), values);
        }
    }

    private static int next(SXSSFSheet sheet) {
        return sheet.getLastRowNum() + 1;
    }

    private Open begin() {
        sheets++;
        SXSSFSheet sheet = workbook.createSheet(name());
        List<Column<T>> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
        }
        SXSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(TITLE_HEIGHT);
        cells.words(title, 0, CellText.clean(heading.title()), styles.title);
        heading.facts().forEach(fact -> cells.text(line(sheet, fact.label()), 1, fact.value()));
        Origin origin = heading.origin();
        cells.text(line(sheet, Texts.get("reports.made_by")), 1, origin.by().name());
        cells.moment(line(sheet, Texts.get("reports.made_at")), 1, origin.at(), styles.madeAt);
        cells.text(line(sheet, Texts.get("reports.filter")), 1, heading.filter());
        int headings = next(sheet) + 1;
        SXSSFRow names = sheet.createRow(headings);
        names.setHeightInPoints(HEADINGS_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            cells.words(names, i, columns.get(i).heading(), styles.heading);
        }
        sheet.createFreezePane(0, headings + 1);
        print(sheet, headings);
        return new Open(sheet, headings);
    }

    private SXSSFRow line(SXSSFSheet sheet, String label) {
        SXSSFRow row = sheet.createRow(next(sheet));
        cells.words(row, 0, label, styles.label);
        return row;
    }

    /// On paper it is as wide as the page, and the columns' headings stand on every page.
    private static void print(SXSSFSheet sheet, int headings) {
        sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
    }

    private String name() {
        String number = sheets == 1 ? "" : " (" + sheets + ")";
        String name = WorkbookUtil.createSafeSheetName(table.sheet());
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - number.length())) + number;
    }

    /// Ends the last sheet.
    void finish() {
        int lastColumn = table.columns().size() - 1;
        int lastRow = open.sheet.getLastRowNum();
        open.sheet.setAutoFilter(new CellRangeAddress(open.headings, lastRow, 0, lastColumn));
        // numbers that only name something are text; no mark of error beside each
        workbook.getXSSFWorkbook()
                .getSheet(open.sheet.getSheetName())
                .addIgnoredErrors(
                        new CellRangeAddress(0, lastRow, 0, lastColumn), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
}
