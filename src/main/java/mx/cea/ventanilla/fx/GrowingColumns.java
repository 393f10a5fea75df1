package mx.cea.ventanilla.fx;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Columns are as wide as they are written to be whatever the text's size, unless somebody tells them.
public final class GrowingColumns {
    /// The size of text, in pixels, for which the columns' widths are written.
    private static final double WRITTEN_FOR = 14;

    private record Widths(double min, double pref, double max) {
        Widths(TableColumn<?, ?> column) {
            this(column.getMinWidth(), column.getPrefWidth(), column.getMaxWidth());
        }

        void set(TableColumn<?, ?> column, double factor) {
            column.setMaxWidth(max * factor);
            column.setMinWidth(min * factor);
            column.setPrefWidth(pref * factor);
        }
    }

    private GrowingColumns() {}

    /// Lets the columns of a table grow with the text.
    ///
    /// @param text    some text of the same size as the table's
    /// @param makeWay columns that are left out where the text is larger, since the window tells the same elsewhere
    public static void of(TableView<?> table, Labeled text, TableColumn<?, ?>... makeWay) {
        List<Widths> written = table.getColumns().stream().<Widths>map(Widths::new).toList();
        text.fontProperty().subscribe(font -> {
            double factor = font.getSize() / WRITTEN_FOR;
            for (TableColumn<?, ?> column : makeWay) {
                column.setVisible(factor <= 1);
            }
            for (int i = 0; i < written.size(); i++) {
                written.get(i).set(table.getColumns().get(i), factor);
            }
        });
    }
}
