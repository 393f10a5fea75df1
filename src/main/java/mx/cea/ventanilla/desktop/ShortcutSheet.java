package mx.cea.ventanilla.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Shortcut;
import org.jspecify.annotations.Nullable;

/// All keys that do something, over the window. It is made of the shortcuts themselves, so it is always true.
final class ShortcutSheet extends StackPane {
    /// A longer group goes on in a second column, so that the whole sheet is seen at once.
    private static final int MOST_ROWS = 15;

    private static final double WIDTH = 1080;

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
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("sheet-groups");
        groups.setPrefWrapLength(WIDTH); // from which the card takes its height
        groups.getChildren().add(group(Texts.get("desktop.shortcuts.everywhere"), everywhere(sections)));
        for (Section section : sections) {
            if (!section.shortcuts().isEmpty()) {
                groups.getChildren().add(group(Texts.get(section.titleKey()), section.shortcuts()));
            }
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
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

    private static VBox group(String title, List<Shortcut> shortcuts) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-heading");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("sheet-rows");
        int height = Math.min(shortcuts.size(), MOST_ROWS);
        for (int i = 0; i < shortcuts.size(); i++) {
            Label keys = new Label(shortcuts.get(i).keysText());
            keys.getStyleClass().add("key");
            int column = 2 * (i / height);
            rows.add(keys, column, i % height);
            rows.add(new Label(shortcuts.get(i).text()), column + 1, i % height);
        }
        VBox group = new VBox(heading, rows);
        group.getStyleClass().add("sheet-group");
        return group;
    }
}
