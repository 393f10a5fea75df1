package mx.cea.ventanilla.desktop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.desktop.MainWindow;
import mx.cea.ventanilla.fx.FxThread;
import mx.cea.ventanilla.fx.Snapshots;
import org.jspecify.annotations.Nullable;

/// Hands and eyes of the tour: clicks, types, waits and takes pictures. Called on the tour's own thread; what happens in
/// the window happens on the FX thread.
final class Player {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);

    private final Stage stage;
    private final MainWindow window;
    private final Path folder;
    private final TourLog log;
    private final Robot robot;
    private int pictures;

    Player(Stage stage, MainWindow window, Path folder, TourLog log) {
        this.stage = stage;
        this.window = window;
        this.folder = folder;
        this.log = log;
        this.robot = new Robot();
    }

    /// The window did not come to show what the day needs.
    static final class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stuck(String what) {
            super(what);
        }
    }

    /// Waits until something is so and the window has come to rest.
    void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!FxThread.call(() -> condition.getAsBoolean() && window.isAtRest() && nothingFades())) {
            if (System.nanoTime() > deadline) {
                throw new Stuck(what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /// Whether every popover and dialog has come to its full colours.
    private static boolean nothingFades() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(shown -> shown.isShowing() && shown.getScene() != null)
                .flatMap(shown -> shown.getScene().getRoot().lookupAll("*").stream())
                .filter(Node::isVisible)
                .allMatch(node -> node.getOpacity() == 1 || node.isDisabled());
    }

    /// Waits until a node is there to be used.
    Node see(String selector) {
        until(selector, () -> find(selector) != null);
        return Objects.requireNonNull(FxThread.call(() -> find(selector)));
    }

    /// Waits until nothing of the kind can be used any more.
    void gone(String selector) {
        until("no " + selector, () -> find(selector) == null);
    }

    boolean sees(String selector) {
        return FxThread.call(() -> find(selector) != null);
    }

    /// Opens a list and steps down to the item that begins so.
    void choose(String selector, String beginning) {
        ComboBox<?> box = (ComboBox<?>) see(selector);
        until(selector, () -> !box.getItems().isEmpty());
        click(box);
        for (int i = 0; i < box.getItems().size() && !FxThread.call(() -> chosen(box).startsWith(beginning)); i++) {
            press(KeyCode.DOWN);
        }
        press(KeyCode.ENTER);
        until(beginning, () -> chosen(box).startsWith(beginning));
    }

    private static <T> String chosen(ComboBox<T> box) {
        T value = box.getValue();
        return value == null ? "" : box.getConverter().toString(value);
    }

    /// Waits until a label has something to say.
    void hear(String selector) {
        until(selector, () -> find(selector) instanceof Labeled label && !label.getText().isEmpty());
    }

    private @Nullable Node find(String selector) {
        return find(selector, _ -> true);
    }

    private @Nullable Node find(String selectors, Predicate<Node> wanted) {
        Predicate<Node> usable = wanted.and(node -> isShown(node) && !node.isDisabled());
        for (Window shown : List.copyOf(Window.getWindows()).reversed()) {
            Scene scene = shown.getScene();
            if (scene != null && shown.isShowing()) {
                for (String selector : selectors.split(", ")) {
                    for (Node node : scene.getRoot().lookupAll(selector)) {
                        if (usable.test(node)) {
                            return node;
                        }
                    }
                }
            }
        }
        return null;
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// Clicks in the middle of a node.
    void click(String selector) {
        click(see(selector));
    }

    /// Clicks on what bears a text, such as a button, a tab or an item of an open menu.
    void clickText(String text) {
        until(text, () -> findText(text) != null);
        click(Objects.requireNonNull(FxThread.call(() -> findText(text))));
    }

    private @Nullable Node findText(String text) {
        return find(".label, .button, .toggle-button, .hyperlink, .tab-label", node ->
                node instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    private void click(Node node) {
        act(() -> {
            // what has only just come may not lie in its place yet
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return null;
        });
    }

    /// Presses keys together, the last one being struck.
    void press(KeyCode... keys) {
        act(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return null;
        });
    }

    /// Types into whatever has the focus.
    void type(String text) {
        act(() -> {
            Node focus = stage.getScene().getFocusOwner();
            if (focus instanceof TextInputControl field) {
                field.replaceSelection(text);
            }
            return null;
        });
    }

    private void act(Supplier<Object> action) {
        FxThread.call(action);
        until("rest", () -> true);
    }

    /// Takes a numbered picture of the window.
    void picture(String name) throws IOException {
        until("rest", () -> true);
        pictureAsItIs(name);
    }

    /// Takes a picture though the window may be at work.
    void pictureAsItIs(String name) throws IOException {
        pictures++;
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", pictures, name));
        Snapshots.write(FxThread.call(() -> Snapshots.takeAll(stage)), file);
        log.picture(file.getFileName().toString());
    }
}
