package mx.cea.ventanilla.requests.ui;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import mx.cea.ventanilla.requests.QueueRow;

/// Gives the columns of the queue their room, in the text's own size: what does not fit is left out, the least needed
/// first, instead of cutting short what an agent reads in every row.
final class QueueWidths {
    /// The scroll bar and the table's borders, in ems.
    private static final double MARGIN = 1.5;

    /// The least width of each column, in ems, by its id.
    private static final Map<String, Double> LEAST = Map.of(
            "due", 15.0,
            "kind", 7.8,
            "customer", 8.6,
            "title", 8.0,
            "contract", 6.1,
            "folio", 10.8,
            "received", 8.5,
            "channel", 2.9,
            "state", 7.4,
            "who", 7.4);

    /// Columns that share the room that is left, each by its weight.
    private static final Map<String, Double> ELASTIC = Map.of("customer", 4.0, "title", 5.0, "who", 2.0);

    /// Columns that may be left out, the first one first.
    private static final List<String> DISPENSABLE = List.of("channel", "received", "contract", "who");

    private QueueWidths() {}

    /// @param pointless the columns that would say the same of every row of the list
    /// @param font      the text's
    static void lay(TableView<QueueRow> table, Set<TableColumn<QueueRow, QueueRow>> pointless, Font font) {
        double em = font.getSize();
        double room = table.getWidth() - MARGIN * em;
        if (room <= 0) {
            return; // not laid out yet
        }
        List<TableColumn<QueueRow, ?>> dispensable = table.getColumns().stream()
                .filter(column -> DISPENSABLE.contains(column.getId()))
                .sorted(Comparator.comparingInt(column -> DISPENSABLE.indexOf(column.getId())))
                .toList();
        for (TableColumn<QueueRow, ?> column : table.getColumns()) {
            room -= pointless.contains(column) ? 0 : least(column.getId()) * em;
        }
        Set<String> left = new HashSet<>();
        for (TableColumn<QueueRow, ?> column : dispensable) {
            if (room < 0 && !pointless.contains(column)) {
                left.add(column.getId());
                room += least(column.getId()) * em;
            }
        }
        double weights = 0;
        for (TableColumn<QueueRow, ?> column : table.getColumns()) {
            column.setVisible(!pointless.contains(column) && !left.contains(column.getId()));
            weights += column.isVisible() ? weight(column) : 0;
        }
        for (TableColumn<QueueRow, ?> column : table.getColumns()) {
            column.setPrefWidth(least(column.getId()) * em + weight(column) / weights * Math.max(0, room));
        }
    }

    private static double weight(TableColumn<QueueRow, ?> column) {
        return ELASTIC.getOrDefault(column.getId(), 0.0);
    }

    private static double least(String id) {
        Double width = LEAST.get(id);
        if (width == null) {
            throw new IllegalArgumentException("A column without a width: " + id);
        }
        return width;
    }
}
