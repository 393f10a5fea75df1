package mx.cea.ventanilla.imports.register;

import java.util.regex.Pattern;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// How a column writes amounts: with a decimal point (`1,234.50`) or a decimal comma (`1.234,50`). Three digits after a
/// single mark say neither (`1,234`); the rest of the column has to.
enum Amounts {
    POINT,
    COMMA;

    private static final Pattern ORNAMENT = Pattern.compile("MXN|M\\.N\\.|[$\\s\\u00A0]");
    private static final Pattern POINT_FORM = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?|\\d+(\\.\\d{1,2})?");
    private static final Pattern COMMA_FORM = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?|\\d+(,\\d{1,2})?");
    private static final Pattern UNCERTAIN = Pattern.compile("-?\\d{1,3}[.,]\\d{3}");
    private static final int MOST_DIGITS = 16;

    /// The amount without spaces and signs of currency; a minus sign stays in front, `(1.00)` gets one.
    static String bare(String text) {
        if (plain(text)) {
            return text;
        }
        String bare = ORNAMENT.matcher(text).replaceAll("").replace('−', '-');
        if (bare.startsWith("(") && bare.endsWith(")")) {
            bare = "-" + bare.substring(1, bare.length() - 1);
        }
        return bare.endsWith("-") ? "-" + bare.substring(0, bare.length() - 1) : bare;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' || c < ',' || c == '/') {
                return false;
            }
        }
        return !text.endsWith("-");
    }

    /// What a bare amount shows of its column; null where it fits both ways or neither.
    static @Nullable Amounts shownBy(String bare) {
        boolean point = bare.indexOf('.') >= 0;
        boolean comma = bare.indexOf(',') >= 0;
        if (!point && !comma || UNCERTAIN.matcher(bare).matches()) {
            return null;
        }
        String digits = bare.startsWith("-") ? bare.substring(1) : bare;
        boolean asPoint = POINT_FORM.matcher(digits).matches();
        boolean asComma = COMMA_FORM.matcher(digits).matches();
        return asPoint == asComma ? null : asPoint ? POINT : COMMA;
    }

    /// Whether only the rest of the column can say what this is.
    static boolean uncertain(String bare) {
        return UNCERTAIN.matcher(bare).matches();
    }

    /// The amount, null where the text is none of this way of writing.
    @Nullable Money parse(String bare) {
        boolean negative = bare.startsWith("-");
        int from = negative ? 1 : 0;
        char decimal = this == POINT ? '.' : ',';
        int end = bare.length();
        int mark = bare.indexOf(decimal);
        if (bare.indexOf(this == POINT ? ',' : '.') >= 0
                && !(this == POINT ? POINT_FORM : COMMA_FORM).matcher(bare.substring(from)).matches()) {
            return null;
        }
        long centavos = 0;
        int digits = 0;
        for (int i = from; i < (mark < 0 ? end : mark); i++) {
            char c = bare.charAt(i);
            if (c == '.' || c == ',') {
                continue; // in its place, as was seen
            }
            if (c < '0' || c > '9' || ++digits > MOST_DIGITS) {
                return null;
            }
            centavos = 10 * centavos + c - '0';
        }
        int decimals = mark < 0 ? 0 : end - mark - 1;
        if (digits == 0 || decimals > 2 || mark >= 0 && decimals == 0) {
            return null;
        }
        for (int i = 0; i < 2; i++) {
            char c = i < decimals ? bare.charAt(mark + 1 + i) : '0';
            if (c < '0' || c > '9') {
                return null;
            }
            centavos = 10 * centavos + c - '0';
        }
        return new Money(negative ? -centavos : centavos);
    }
}
