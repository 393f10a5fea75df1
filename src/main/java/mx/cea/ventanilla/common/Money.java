package mx.cea.ventanilla.common;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// An amount of Mexican pesos.
///
/// @param centavos the amount in hundredths of a peso; may be negative (a credit)
public record Money(long centavos) implements Comparable<Money> {

    /// No money.
    public static final Money ZERO = new Money(0);

    /// @param pesos an amount with at most two decimals
    /// @throws ArithmeticException if there are more than two decimals, or the amount does not fit
    public static Money ofPesos(BigDecimal pesos) {
        return new Money(pesos.movePointRight(2).longValueExact());
    }

    /// @throws ArithmeticException if the sum does not fit
    public Money plus(Money other) {
        return new Money(Math.addExact(centavos, other.centavos));
    }

    /// @throws ArithmeticException if the difference does not fit
    public Money minus(Money other) {
        return new Money(Math.subtractExact(centavos, other.centavos));
    }

    /// The amount as pesos with two decimals.
    public BigDecimal pesos() {
        return BigDecimal.valueOf(centavos, 2);
    }

    /// As people in Mexico write it: `$1,234.50`, `-$80.00`.
    public String format() {
        return new DecimalFormat("$#,##0.00", DecimalFormatSymbols.getInstance(Locale.of("es", "MX"))).format(pesos());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(centavos, other.centavos);
    }
}
