package mx.cea.ventanilla.requests.ui;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Ctrl+Z in the whole window while something sent can be taken back, unless it undoes typing.
final class UndoKey {
    private final Scene scene;
    private EventHandler<KeyEvent> handler = _ -> {};

    UndoKey(Scene scene) {
        this.scene = scene;
    }

    void install(Runnable undo) {
        handler = event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl field && field.isUndoable();
            if (RequestKeys.UNDO.keys().match(event) && !typing) {
                event.consume();
                undo.run();
            }
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, handler);
    }

    void remove() {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
    }
}
