package mx.cea.ventanilla.fx;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// The small parts of which panes are made.
public final class Nodes {
    private Nodes() {}

    /// A heading of a card.
    public static Label heading(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("section-heading");
        return label;
    }

    /// A text that takes as many lines as it needs.
    public static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A grid of names and values.
    public static GridPane facts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, values);
        return grid;
    }

    /// Adds a name and its value; nothing where there is no value.
    public static void fact(GridPane grid, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fact(grid, key, wrapped(value));
        }
    }

    /// Adds a name and what stands for its value.
    public static void fact(GridPane grid, String key, Node value) {
        Label name = new Label(Texts.get(key));
        name.getStyleClass().add("caption");
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, value);
    }

    /// A sentence that something is odd.
    public static Label warning(String text) {
        Label label = wrapped(text, "warning-line");
        label.setGraphic(new FontIcon(Material2MZ.WARNING));
        return label;
    }
}
