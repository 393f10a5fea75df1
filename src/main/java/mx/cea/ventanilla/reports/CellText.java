package mx.cea.ventanilla.reports;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/// Text as it may stand in a cell: nothing in it can run as a formula, neither in the workbook nor in a CSV file that
/// somebody makes of it later. What a customer writes may have been written to run on the desk of whoever exports it.
final class CellText {
    static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private static final String CUT = "…";
    private static final String MARK = "'";
    /// What spreadsheets take for the beginning of a formula, in the width of the East too.
    private static final String BEGINNINGS = "=+-@\t\r＝＋－＠";
    /// In a workbook `_x003D_` would be read as `=`.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /// Whether a text could be taken for a formula. One character alone has nothing to run.
    private static boolean isRisky(String text) {
        int begin = 0;
        while (begin < text.length() && isBlank(text.charAt(begin))) {
            begin++;
        }
        return begin < text.length()
                && text.length() > 1
                && (BEGINNINGS.indexOf(text.charAt(begin)) >= 0 || BEGINNINGS.indexOf(text.charAt(0)) >= 0);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }

    /// The text without what no cell can hold: control characters other than tab and line end, halves of characters, and
    /// what is too long, which ends in `…`. A risky one begins with an apostrophe, as a CSV file keeps no other mark.
    static String clean(String text) {
        String held = isPlain(text) ? text : withoutControls(text);
        if (isRisky(held)) {
            held = MARK + held;
        }
        if (held.indexOf("_x") >= 0) {
            held = ESCAPE.matcher(held).replaceAll("_x005F_");
        }
        return held.length() <= LONGEST ? held : cut(held);
    }

    /// Whether a cleaned text bears the apostrophe.
    static boolean isMarked(String clean) {
        return clean.startsWith(MARK);
    }

    private static String cut(String text) {
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /// Most texts are, and are not written anew.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= '\u007F' && c < '\u00A0' || c >= '\uD800' && c < '\uE000' || c >= '\uFFFE') {
                return false;
            }
        }
        return true;
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(CellText::isWritable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isWritable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n';
            case Character.SURROGATE -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }
}
