package mx.cea.ventanilla.desktop;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Says that Caps Lock is on, where the system tells.
final class CapsLock {
    private CapsLock() {}

    /// Shows a hint while Caps Lock is on, as known from the last key or click within a node.
    static void watch(Node within, Node hint) {
        hint.managedProperty().bind(hint.visibleProperty());
        hint.setVisible(isOn());
        within.addEventFilter(KeyEvent.ANY, _ -> hint.setVisible(isOn()));
        within.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hint.setVisible(isOn()));
    }

    private static boolean isOn() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }
}
