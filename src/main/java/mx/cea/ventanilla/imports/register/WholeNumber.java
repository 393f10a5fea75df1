package mx.cea.ventanilla.imports.register;

import java.util.regex.Pattern;

/// A whole number as people and spreadsheets write it: `2528`, `2,528`, `2528.0`.
final class WholeNumber {
    /// What is no whole number.
    static final long NONE = -1;
    /// One below zero.
    static final long NEGATIVE = -2;

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.0+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.0+)?");

    private WholeNumber() {}

    /// The number, [#NONE] or [#NEGATIVE].
    static long parse(String text) {
        if (text.length() <= 15 && digitsOnly(text)) {
            return Long.parseLong(text);
        }
        if (text.startsWith("-")) {
            return parse(text.substring(1)) >= 0 ? NEGATIVE : NONE;
        }
        if (!PLAIN.matcher(text).matches() && !(text.length() <= 24 && GROUPED.matcher(text).matches())) {
            return NONE;
        }
        int point = text.indexOf('.');
        String whole = (point < 0 ? text : text.substring(0, point)).replace(",", "");
        return whole.length() > 15 ? NONE : Long.parseLong(whole);
    }

    private static boolean digitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
