package mx.cea.ventanilla.fx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows [PagedRows] in a table: reads the next page shortly before the end comes into sight, and keeps selection and
/// position by the rows' identifiers when they are read again. A table at its top stays at its top.
public final class PagedTable<T> {
    private static final int ROWS_AHEAD = 30;

    private final TableView<T> table;
    private final PagedRows<T, ?> rows;
    private final Function<? super T, ?> id;
    private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private @Nullable VirtualFlow<?> flow;
    private boolean replacing;

    private PagedTable(TableView<T> table, PagedRows<T, ?> rows, Function<? super T, ?> id) {
        this.table = table;
        this.rows = rows;
        this.id = id;
    }

    /// Joins a table to its rows.
    ///
    /// @param id what makes a row the same row when it is read again
    public static <T> PagedTable<T> join(TableView<T> table, PagedRows<T, ?> rows, Function<? super T, ?> id) {
        PagedTable<T> joined = new PagedTable<>(table, rows, id);
        joined.join();
        return joined;
    }

    /// The selected row; unlike the selection model's it does not flicker while the rows are read again.
    public ReadOnlyObjectProperty<@Nullable T> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What Enter or a double click on a row does.
    public void onOpen(Consumer<? super T> open) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                openSelected(open);
            }
        });
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && isOnRow(event)) {
                openSelected(open);
            }
        });
    }

    /// What a click on a column's header does: read the list in the order of these columns, the first counting most.
    /// Without it the headers do not sort, since a table that holds one page cannot.
    public void onSort(Consumer<List<TableColumn<T, ?>>> sort) {
        table.setSortPolicy(_ -> {
            sort.accept(List.copyOf(table.getSortOrder()));
            return true;
        });
    }

    private void join() {
        table.setItems(rows.rows());
        rows.aroundReplacement(this::keepingPlace);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!replacing) {
                selected.set(row);
            }
        });
        table.skinProperty().subscribe(skin -> {
            if (skin != null) {
                findFlow();
            }
        });
        Runnable readAhead = this::readAhead;
        table.sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(readAhead);
            }
            if (scene != null) {
                scene.addPostLayoutPulseListener(readAhead);
            }
        });
    }

    private void findFlow() {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
            found.positionProperty().addListener(_ -> Platform.requestNextPulse());
        }
    }

    /// Done after every layout, when the cells are where they belong.
    private void readAhead() {
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (last != null && last.getIndex() >= table.getItems().size() - ROWS_AHEAD) {
            rows.more();
        }
    }

    private void keepingPlace(Runnable replacement) {
        Set<Object> ids = new HashSet<>();
        for (T row : table.getSelectionModel().getSelectedItems()) {
            ids.add(id.apply(row));
        }
        Place place = place();
        replacing = true;
        try {
            replacement.run();
            select(ids);
        } finally {
            replacing = false;
        }
        selected.set(table.getSelectionModel().getSelectedItem());
        restore(place);
    }

    private void select(Set<Object> ids) {
        table.getSelectionModel().clearSelection();
        for (int index = 0; index < table.getItems().size(); index++) {
            if (ids.contains(id.apply(table.getItems().get(index)))) {
                table.getSelectionModel().select(index);
            }
        }
    }

    private @Nullable Place place() {
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        if (first == null || first.getIndex() >= table.getItems().size()) {
            return null;
        }
        boolean atTop = first.getIndex() == 0 && first.getLayoutY() == 0;
        return atTop ? null : new Place(id.apply(table.getItems().get(first.getIndex())), first.getLayoutY());
    }

    private void restore(@Nullable Place place) {
        if (flow == null || place == null) {
            return;
        }
        for (int index = 0; index < table.getItems().size(); index++) {
            if (place.id.equals(id.apply(table.getItems().get(index)))) {
                table.layout();
                flow.scrollToTop(index);
                flow.scrollPixels(-place.offset);
                return;
            }
        }
    }

    private static boolean isOnRow(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && !row.isEmpty();
    }

    private void openSelected(Consumer<? super T> open) {
        T row = selected.get();
        if (row != null) {
            open.accept(row);
        }
    }

    /// Where the table stood: the topmost row and how far it was scrolled out, in pixels, never positive.
    private record Place(Object id, double offset) {}
}
