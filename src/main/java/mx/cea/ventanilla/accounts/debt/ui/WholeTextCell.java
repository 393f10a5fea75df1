package mx.cea.ventanilla.accounts.debt.ui;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A text that may be cut short; whole where one points at it.
final class WholeTextCell<T> extends TableCell<T, String> {
    private static final int SHORT = 16;

    @Override
    protected void updateItem(@Nullable String text, boolean none) {
        super.updateItem(text, none);
        setText(none ? null : text);
        setTooltip(none || text == null || text.length() < SHORT ? null : new Tooltip(text));
    }
}
