package mx.cea.ventanilla.customers.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Nodes;

/// The tables of a file's window, which are read, not sorted.
public final class Columns {
    /// How far a column gives way before the table scrolls.
    private static final double SQUEEZED = 0.95;

    private Columns() {}

    /// An empty table.
    ///
    /// @param name what it lists, for who does not see it
    /// @param none what it says where it has nothing
    public static <T> TableView<T> table(String name, String none) {
        TableView<T> table = new TableView<>();
        table.setAccessibleText(Texts.get(name));
        table.setPlaceholder(Nodes.wrapped(Texts.get(none), "caption"));
        table.getStyleClass().add(Focus.BEGINS);
        // the arrow keys go on from somewhere
        table.focusedProperty().subscribe(focused -> {
            if (focused && table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    public static <T> TableColumn<T, String> text(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = column(key, width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    /// Figures, which stand under each other.
    public static <T> TableColumn<T, String> figure(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = text(key, width, text);
        column.getStyleClass().add("align-right");
        return column;
    }

    /// A column of anything but text, made anew for each row that comes into sight.
    public static <T> TableColumn<T, T> nodes(String key, double width, Function<T, Node> node) {
        TableColumn<T, T> column = column(key, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : node.apply(item));
            }
        });
        return column;
    }

    public static Label badge(String text, String style) {
        Label badge = new Label(text);
        badge.getStyleClass().addAll("badge", style);
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return badge;
    }

    private static <T, C> TableColumn<T, C> column(String key, double width) {
        TableColumn<T, C> column = new TableColumn<>(Texts.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(width * SQUEEZED);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
