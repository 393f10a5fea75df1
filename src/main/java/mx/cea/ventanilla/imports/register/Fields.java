package mx.cea.ventanilla.imports.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// The fields of one row, read by the column's name and kind. A field that does not fit ends with the exception of
/// whoever reads.
public abstract class Fields {

    /// The field as it stands, null where the row has no such column.
    protected abstract @Nullable String raw(String column);

    /// The exception that says what is wrong with a field.
    ///
    /// @param value the field, null where there is none
    protected abstract RuntimeException fault(String column, @Nullable String value, String reason);

    /// An amount in pesos, in the way in which the file writes them.
    protected abstract Money amount(String column, String text);

    /// The field without the spaces around it; a fault where it is empty.
    public final String text(String column) {
        String value = optional(column);
        if (value == null) {
            throw fault(column, null, Texts.get("imports.fault.empty"));
        }
        return value;
    }

    /// The field without the spaces around it, null where it is empty or the row has no such column.
    public final @Nullable String optional(String column) {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        String stripped = value.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /// A field of any kind.
    ///
    /// @param reason why a field that `parse` refuses with an exception is wrong
    public final <T> T value(String column, Function<String, T> parse, String reason) {
        String text = text(column);
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw wrong(column, text, reason);
        }
    }

    /// The fault of a field whose text does not fit.
    protected final RuntimeException wrong(String column, String text, String reason) {
        return fault(column, text, Texts.get("imports.fault.value", shortened(text), reason));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    public final LocalDate date(String column) {
        String text = text(column);
        LocalDate date = DateText.parse(text);
        if (date == null) {
            throw wrong(column, text, Texts.get(DateText.reasonKey(text)));
        }
        return date;
    }

    public final @Nullable LocalDate optionalDate(String column) {
        return optional(column) == null ? null : date(column);
    }

    public final Money money(String column) {
        return amount(column, text(column));
    }

    public final int number(String column) {
        return Math.toIntExact(volume(column, Integer.MAX_VALUE));
    }

    /// A whole number that is not negative; thousands may be set apart by commas.
    private long volume(String column, long most) {
        String text = text(column);
        long value = WholeNumber.parse(text);
        if (value < 0 || value > most) {
            throw wrong(column, text, Texts.get(value == WholeNumber.NEGATIVE ? "imports.kind.not_negative" : "imports.kind.number"));
        }
        return value;
    }

    /// Year and month in two columns.
    public final YearMonth month(String yearColumn, String monthColumn) {
        int year = number(yearColumn);
        if (year < 1900 || year > 2100) {
            throw wrong(yearColumn, text(yearColumn), Texts.get("imports.kind.year"));
        }
        int month = number(monthColumn);
        if (month < 1 || month > 12) {
            throw wrong(monthColumn, text(monthColumn), Texts.get("imports.kind.month"));
        }
        return YearMonth.of(year, month);
    }

    public final boolean flag(String column) {
        String text = text(column);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "verdadero", "sí", "si", "1" -> true;
            case "false", "falso", "no", "0" -> false;
            default -> throw wrong(column, text, Texts.get("imports.kind.flag"));
        };
    }

    public final <E extends Enum<E>> E choice(String column, Class<E> choices) {
        return value(
                column,
                text -> Enum.valueOf(choices, Words.code(text.toUpperCase(Locale.ROOT))),
                Texts.get("imports.kind.choice", Words.of(choices)));
    }
}
