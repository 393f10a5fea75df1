package mx.cea.ventanilla.fx;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import mx.cea.ventanilla.common.Texts;

/// A key that does something. The one place that names the key is used to react to it and to tell of it, so that the
/// sheet of all shortcuts is always true.
///
/// @param textKey the key of the text that says what it does
public record Shortcut(KeyCombination keys, String textKey) {

    /// @param keys as in [KeyCombination#valueOf(String)], such as `Ctrl+K`
    public static Shortcut of(String keys, String textKey) {
        return new Shortcut(KeyCombination.valueOf(keys), textKey);
    }

    /// Acts wherever the focus is within a node, unless a control there uses the key itself.
    public void on(Node scope, Runnable action) {
        scope.addEventHandler(KeyEvent.KEY_PRESSED, reaction(action));
    }

    /// Acts wherever the focus is within a node, before any control there sees the key.
    public void before(Node scope, Runnable action) {
        scope.addEventFilter(KeyEvent.KEY_PRESSED, reaction(action));
    }

    private EventHandler<KeyEvent> reaction(Runnable action) {
        return event -> {
            if (keys.match(event)) {
                event.consume();
                action.run();
            }
        };
    }

    /// The keys as they are written on a keyboard of Mexico.
    public String keysText() {
        return keys.getDisplayText()
                .replace("Escape", Texts.get("fx.key.escape"))
                .replace("Shift", Texts.get("fx.key.shift"))
                .replace("Delete", Texts.get("fx.key.delete"))
                .replace("Space", Texts.get("fx.key.space"))
                .replace("Page Down", Texts.get("fx.key.page_down"))
                .replace("Page Up", Texts.get("fx.key.page_up"))
                .replace("↵", Texts.get("fx.key.enter"));
    }

    /// What it does.
    public String text() {
        return Texts.get(textKey);
    }
}
