package mx.cea.ventanilla.imports.register;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Which numbers of a workbook are dates, by their style, and which dates they are.
final class WorkbookDates {
    private final StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Boolean> known = new HashMap<>();

    WorkbookDates(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /// Whether cells of a style show dates.
    boolean isDate(int style) {
        return known.computeIfAbsent(style, s -> {
            if (s < 0 || s >= styles.getNumCellStyles()) {
                return false;
            }
            XSSFCellStyle cell = styles.getStyleAt(s);
            return DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
        });
    }

    /// The date that a number stands for, with its time where it has one; null where it stands for none.
    @Nullable String text(double number) {
        if (!DateUtil.isValidExcelDate(number)) {
            return null;
        }
        LocalDateTime at = DateUtil.getLocalDateTime(number, from1904);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    /// Finds out from which year a workbook counts its days.
    static final class Base extends DefaultHandler {
        private boolean is1904;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                is1904 = "1".equals(value) || "true".equals(value);
            }
        }

        boolean is1904() {
            return is1904;
        }
    }
}
