package mx.cea.ventanilla.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.Shortcut;
import org.jspecify.annotations.Nullable;

/// All keys that do something, over the window. It is made of the shortcuts themselves, so it is always true.
final class ShortcutSheet extends StackPane {
    /// A group that does not fit goes on in the next column, so that as much as can be is seen at once.
    private static final int COLUMNS = 3;

    private static final Shortcut CLOSE = Shortcut.of("Esc", "desktop.key.close-sheet");

    private final StackPane host;
    private final @Nullable Node focusBefore;

    private ShortcutSheet(StackPane host, List<Section> sections) {
        this.host = host;
        this.focusBefore = host.getScene().getFocusOwner();
        setId("shortcut-sheet");
        getStyleClass().add("sheet-veil");
        Label title = new Label(Texts.get("desktop.shortcuts.title"));
        title.getStyleClass().add("title-4");
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(Texts.get("desktop.shortcuts.everywhere"), everywhere(sections)));
        for (Section section : sections) {
            if (!section.shortcuts().isEmpty()) {
                groups.add(new Group(Texts.get(section.titleKey()), section.shortcuts()));
            }
        }
        ScrollPane scroll = new ScrollPane(columns(groups));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox card = new VBox(title, scroll);
        card.getStyleClass().addAll("card", "sheet");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(card);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
        CLOSE.before(this, this::close);
        ShellView.SHORTCUTS.before(this, this::close);
        setFocusTraversable(true);
    }

    /// Shows the sheet; it closes by Esc, by F1, or by a click beside it, and gives the focus back.
    static void over(StackPane host, List<Section> sections) {
        ShortcutSheet sheet = new ShortcutSheet(host, sections);
        host.getChildren().add(sheet);
        sheet.requestFocus();
    }

    private void close() {
        host.getChildren().remove(this);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private static List<Shortcut> everywhere(List<Section> sections) {
        List<Shortcut> keys = new ArrayList<>(
                List.of(ShellView.SHORTCUTS, ShellView.SEARCH, ShellView.LOCK, ShellView.BACK));
        for (int i = 0; i < Math.min(sections.size(), ShellView.SECTION_KEYS); i++) {
            keys.add(ShellView.sectionKey(i, sections.get(i)));
        }
        return keys;
    }

    private record Group(String title, List<Shortcut> shortcuts) {
        /// With its heading.
        int rows() {
            return shortcuts.size() + 1;
        }
    }

    private static GridPane columns(List<Group> groups) {
        int most = Math.ceilDiv(groups.stream().mapToInt(Group::rows).sum() + COLUMNS, COLUMNS);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-columns");
        VBox column = column(grid);
        int left = most;
        for (Group group : groups) {
            int from = 0;
            while (from < group.shortcuts().size()) {
                // a heading with one line under it is no good
                if (left < 3) {
                    column = column(grid);
                    left = most;
                }
                int to = Math.min(group.shortcuts().size(), from + left - 1);
                column.getChildren().add(part(group.title(), group.shortcuts().subList(from, to)));
                left -= to - from + 1;
                from = to;
            }
        }
        return grid;
    }

    private static VBox column(GridPane grid) {
        VBox column = new VBox();
        column.getStyleClass().add("sheet-column");
        ColumnConstraints width = new ColumnConstraints();
        width.setPercentWidth(100.0 / COLUMNS);
        grid.getColumnConstraints().add(width);
        grid.addRow(0, column);
        return column;
    }

    private static VBox part(String title, List<Shortcut> shortcuts) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-heading");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("sheet-rows");
        for (int i = 0; i < shortcuts.size(); i++) {
            Label keys = new Label(shortcuts.get(i).keysText());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            rows.addRow(i, keys, Nodes.wrapped(shortcuts.get(i).text()));
        }
        VBox part = new VBox(heading, rows);
        part.getStyleClass().add("sheet-group");
        return part;
    }
}
