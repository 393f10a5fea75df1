package mx.cea.ventanilla.accounts.debt.ui;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// Whether a row is chosen; a click changes that and selects the row. The keys act on the whole row, so the box takes no focus.
final class ChoiceCell<T> extends TableCell<T, T> {
    private final Predicate<T> chosen;
    private final Predicate<T> choosable;
    private final CheckBox box = new CheckBox();

    ChoiceCell(Predicate<T> chosen, Predicate<T> choosable, Consumer<T> toggle) {
        this.chosen = chosen;
        this.choosable = choosable;
        box.setFocusTraversable(false);
        box.setAccessibleText(Texts.get("debt.column.chosen"));
        box.setOnAction(_ -> {
            T row = getItem();
            if (row != null) {
                // what it shows follows from the row alone
                box.setSelected(chosen.test(row));
                getTableView().getSelectionModel().select(getIndex());
                toggle.accept(row);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable T row, boolean none) {
        super.updateItem(row, none);
        if (none || row == null) {
            setGraphic(null);
        } else {
            box.setSelected(chosen.test(row));
            box.setDisable(!choosable.test(row));
            setGraphic(box);
        }
    }
}
