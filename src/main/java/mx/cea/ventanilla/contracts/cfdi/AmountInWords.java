package mx.cea.ventanilla.contracts.cfdi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// An amount as a Mexican invoice writes it out: `TRESCIENTOS CUARENTA Y CUATRO PESOS 00/100 M.N.`
final class AmountInWords {
    private static final String[] TO_29 = {
        "", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
        "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiún", "veintidós",
        "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"
    };
    private static final String[] TENS = {"treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"};
    private static final String[] HUNDREDS = {
        "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
        "ochocientos", "novecientos"
    };
    private static final long MILLION = 1_000_000;
    private static final String PESO = "MXN";

    private AmountInWords() {}

    /// @param amount   rounded to hundredths; of a negative one the minus is said
    /// @param currency code of three letters
    static String of(BigDecimal amount, String currency) {
        BigDecimal rounded = amount.abs().setScale(2, RoundingMode.HALF_UP);
        long whole = rounded.longValue();
        int hundredths = rounded.movePointRight(2).remainder(BigDecimal.valueOf(100)).intValue();
        String number = whole == 0 ? "cero" : number(whole);
        // a million of something, but a thousand things
        String of = whole >= MILLION && whole % MILLION == 0 ? " de" : "";
        String unit = currency.equals(PESO) ? whole == 1 ? " peso" : " pesos" : "";
        String tail = String.format(Locale.ROOT, " %02d/100 ", hundredths) + (currency.equals(PESO) ? "M.N." : currency);
        return ((amount.signum() < 0 ? "menos " : "") + number + (unit.isEmpty() ? "" : of + unit)).toUpperCase(Locale.ROOT)
                + tail;
    }

    private static String number(long n) {
        long millions = n / MILLION;
        String low = thousands((int) (n % MILLION));
        return switch ((int) Math.min(millions, 2)) {
            case 0 -> low;
            case 1 -> joined("un millón", low);
            default -> joined(number(millions) + " millones", low);
        };
    }

    private static String thousands(int n) {
        int thousands = n / 1_000;
        String low = hundreds(n % 1_000);
        return switch (thousands) {
            case 0 -> low;
            case 1 -> joined("mil", low);
            default -> joined(hundreds(thousands) + " mil", low);
        };
    }

    private static String hundreds(int n) {
        return n == 100 ? "cien" : joined(HUNDREDS[n / 100], tens(n % 100));
    }

    private static String tens(int n) {
        if (n < TO_29.length) {
            return TO_29[n];
        }
        String ten = TENS[n / 10 - 3];
        return n % 10 == 0 ? ten : ten + " y " + TO_29[n % 10];
    }

    private static String joined(String high, String low) {
        return high.isEmpty() || low.isEmpty() ? high + low : high + " " + low;
    }
}
