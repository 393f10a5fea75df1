package mx.cea.ventanilla.imports.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// The fields of the rows of one file, one row at a time. A fault is a [RowFault].
final class RegisterFields extends Fields {
    private final Header header;
    private final Function<String, Optional<Amounts>> lookAhead;
    private final Map<String, Optional<Amounts>> amounts = new HashMap<>();
    private SourceRow row = new SourceRow(0, java.util.List.of(), null);

    /// @param lookAhead what the file's first telling amount shows of how a column writes amounts
    RegisterFields(Header header, Function<String, Optional<Amounts>> lookAhead) {
        this.header = header;
        this.lookAhead = lookAhead;
    }

    /// Turns to a row.
    ///
    /// @throws RowFault if it is no row of this header
    RegisterFields at(SourceRow next) {
        row = next;
        if (header.isRepeatedBy(next)) {
            throw new RowFault(null, null, Texts.get("imports.register.second_header"));
        }
        if (next.cells().size() != header.names().size()) {
            throw new RowFault(
                    null, null, Texts.get("imports.fault.fields", next.cells().size(), header.names().size()));
        }
        return this;
    }

    @Override
    protected @Nullable String raw(String column) {
        Integer position = header.positions().get(column);
        return position == null ? null : row.cells().get(position);
    }

    @Override
    protected RowFault fault(String column, @Nullable String value, String reason) {
        return new RowFault(column, value, reason);
    }

    @Override
    protected Money amount(String column, String text) {
        String bare = Amounts.bare(text);
        Amounts style = isNumber(column) ? Amounts.POINT : styleFor(column, text, bare);
        Money money = style.parse(bare);
        if (money == null) {
            throw wrong(column, text, Texts.get(reasonKey(style, Amounts.shownBy(bare))));
        }
        return money;
    }

    private boolean isNumber(String column) {
        Integer position = header.positions().get(column);
        return position != null && row.isNumber(position);
    }

    private static String reasonKey(Amounts ofColumn, @Nullable Amounts shown) {
        if (shown == null || shown == ofColumn) {
            return "imports.kind.money";
        }
        return shown == Amounts.COMMA ? "imports.kind.money.comma" : "imports.kind.money.point";
    }

    private Amounts styleFor(String column, String text, String bare) {
        Optional<Amounts> known = amounts.get(column);
        if (known == null) {
            Amounts shown = Amounts.shownBy(bare);
            if (shown == null && !Amounts.uncertain(bare)) {
                return Amounts.POINT; // whole pesos, or no amount at all
            }
            known = shown != null ? Optional.of(shown) : lookAhead.apply(column);
            amounts.put(column, known);
        }
        return known.orElseGet(() -> {
            if (Amounts.uncertain(bare)) {
                throw wrong(column, text, Texts.get("imports.kind.money.uncertain"));
            }
            return Amounts.POINT;
        });
    }
}
