package mx.cea.ventanilla.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// A column of a [Table]: its heading, its width in characters and how a row fills it. A value that is null leaves the
/// cell empty.
///
/// @param <T> what a row is made of
public sealed interface Column<T> {
    String heading();

    int width();

    /// Text, never a formula; also numbers that only name something, such as a contract's or an invoice's.
    record Words<T>(String heading, int width, Function<T, @Nullable String> value) implements Column<T> {}

    /// A whole number that one reckons with.
    record Whole<T>(String heading, int width, Function<T, @Nullable Long> value) implements Column<T> {}

    /// Pesos with two decimals.
    record Amount<T>(String heading, int width, Function<T, @Nullable Money> value) implements Column<T> {}

    /// A date.
    record Day<T>(String heading, int width, Function<T, @Nullable LocalDate> value) implements Column<T> {}

    /// A moment, by the clock on the office's wall.
    record Moment<T>(String heading, int width, Function<T, @Nullable Instant> value) implements Column<T> {}

    /// *Sí* or *No*.
    record YesNo<T>(String heading, int width, Predicate<T> value) implements Column<T> {}
}
