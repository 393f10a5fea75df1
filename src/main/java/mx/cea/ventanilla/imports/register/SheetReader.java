package mx.cea.ventanilla.imports.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import mx.cea.ventanilla.common.Texts;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The rows of a sheet as its XML goes by. As many cells as the first row that says anything count for every row.
final class SheetReader extends DefaultHandler {
    /// As many figures as a spreadsheet keeps; what comes after is the error of its arithmetic.
    private static final MathContext FIGURES = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MOST_CELLS = 500;

    private final SharedStrings strings;
    private final WorkbookDates dates;
    private final Predicate<SourceRow> each;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private BitSet numbers = new BitSet();
    private long line;
    private int column;
    private int width = -1;
    private String type = "";
    private int style;
    private boolean inValue;

    SheetReader(SharedStrings strings, WorkbookDates dates, Predicate<SourceRow> each) {
        this.strings = strings;
        this.dates = dates;
        this.each = each;
    }

    /// Ends the reading of a sheet before its end.
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /// Ends at the first cell that says anything.
    static final class AnyCell extends DefaultHandler {
        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
            if (localName.equals("v") || localName.equals("is")) {
                throw new Enough();
            }
        }
    }

    /// Whether there was any row.
    boolean any() {
        return width >= 0;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                line = number == null ? line + 1 : Long.parseLong(number);
                cells = new ArrayList<>(Math.max(0, width));
                numbers = new BitSet();
                column = -1;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "rPh" -> inValue = false; // how to pronounce it
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            if (value.length() + length > TextScan.LONGEST_LINE) {
                throw new UnusableFile(Texts.get("imports.register.long_line", line));
            }
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "c" -> put(text());
            case "row" -> endRow();
            default -> {}
        }
    }

    private String text() {
        String text = value.toString();
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(text)).getString();
            case "b" -> text.equals("1") ? "true" : "false";
            case "n" -> text.isEmpty() ? "" : number(text);
            default -> text;
        };
    }

    private String number(String text) {
        if (dates.isDate(style)) {
            String date = dates.text(Double.parseDouble(text));
            return date == null ? text : date;
        }
        numbers.set(column);
        BigDecimal number = new BigDecimal(text).round(FIGURES);
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }

    private void put(String text) {
        if (column >= MOST_CELLS || text.isEmpty() || width >= 0 && column >= width && text.isBlank()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    private void endRow() throws SAXException {
        SourceRow row = new SourceRow(line, cells, numbers);
        if (row.blank()) {
            return;
        }
        if (width < 0) {
            width = cells.size();
        }
        while (cells.size() < width) {
            cells.add("");
        }
        if (!each.test(row)) {
            throw new Enough();
        }
    }
}
