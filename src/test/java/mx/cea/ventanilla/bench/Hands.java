package mx.cea.ventanilla.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import mx.cea.ventanilla.desktop.MainWindow;
import mx.cea.ventanilla.fx.FxThread;
import org.jspecify.annotations.Nullable;

/// Keys and mouse of whoever sits at the measured window. Called on a thread of its own.
final class Hands {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(30);

    private final Stage stage;
    private final MainWindow window;
    private final Robot robot = new Robot();

    Hands(Stage stage, MainWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /// Waits until something is so and nothing is being read.
    void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!FxThread.call(() -> condition.getAsBoolean() && window.isAtRest())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The window did not come to show " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    void rest() {
        until("rest", () -> true);
    }

    void see(String selector) {
        until(selector, () -> find(selector, null) != null);
    }

    private @Nullable Node find(String selector, @Nullable String text) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(node -> text == null || node instanceof Labeled labeled && text.equals(labeled.getText()))
                .filter(node -> !node.isDisabled() && isShown(node))
                .findFirst()
                .orElse(null);
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void click(String selector) {
        see(selector);
        clickFound(selector, null);
    }

    /// Clicks on what bears a text.
    void click(String selector, String text) {
        until(text, () -> find(selector, text) != null);
        clickFound(selector, text);
    }

    /// Clicks into a field until it has the focus: on a busy machine it may yet move while it is clicked at.
    void enter(String selector) {
        until("focus in " + selector, () -> {
            Node node = find(selector, null);
            if (node != null && !node.isFocused()) {
                moveOver(node);
                robot.mouseClick(MouseButton.PRIMARY);
            }
            return node != null && node.isFocused();
        });
    }

    private void clickFound(String selector, @Nullable String text) {
        FxThread.call(() -> {
            Node node = find(selector, text);
            if (node != null) {
                moveOver(node);
                robot.mouseClick(MouseButton.PRIMARY);
            }
            return null;
        });
        rest();
    }

    private void moveOver(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Presses keys together and waits until the window has come to rest.
    void press(KeyCode... keys) {
        strike(keys);
        rest();
    }

    /// Presses keys together and waits for nothing but the window's having got them.
    void strike(KeyCode... keys) {
        FxThread.call(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (KeyCode key : List.of(keys).reversed()) {
                robot.keyRelease(key);
            }
            return null;
        });
    }

    /// Turns the wheel over a node.
    void wheel(String selector, int clicks) {
        FxThread.call(() -> {
            Node node = find(selector, null);
            if (node != null) {
                moveOver(node);
                robot.mouseWheel(clicks);
            }
            return null;
        });
    }

    void type(String text) {
        FxThread.call(() -> {
            if (stage.getScene().getFocusOwner() instanceof TextInputControl field) {
                field.replaceSelection(text);
            }
            return null;
        });
        rest();
    }

    /// How many rows of the table have been read.
    int rows() {
        return FxThread.call(() -> find("#table", null) instanceof TableView<?> table ? table.getItems().size() : 0);
    }
}
