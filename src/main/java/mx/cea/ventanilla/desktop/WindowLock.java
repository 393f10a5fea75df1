package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import mx.cea.ventanilla.fx.Focus;
import org.jspecify.annotations.Nullable;

/// Covers a window so that nothing of it is seen or can be reached, and gives it back as it was: what was typed, what
/// was selected, where the focus stood. A question that is open in a dialog is closed, which changes nothing.
final class WindowLock {
    private final StackPane host;
    private final Supplier<Node> cover;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
    private List<Node> covered = List.of();
    private @Nullable Kept kept;

    private record Kept(Node focus, @Nullable IndexRange selection) {}

    /// @param host  fills the window
    /// @param cover makes what is shown instead
    WindowLock(StackPane host, Supplier<Node> cover) {
        this.host = host;
        this.cover = cover;
    }

    void lock() {
        if (locked.get()) {
            return;
        }
        locked.set(true);
        closeOtherWindows();
        keepFocus();
        covered = List.copyOf(host.getChildren());
        covered.forEach(node -> {
            node.setVisible(false);
            node.setDisable(true);
        });
        Node lock = cover.get();
        host.getChildren().add(lock);
        Focus.first(lock);
    }

    void unlock() {
        if (!locked.get()) {
            return;
        }
        host.getChildren().setAll(covered);
        covered.forEach(node -> {
            node.setDisable(false);
            node.setVisible(true);
        });
        locked.set(false);
        restoreFocus();
    }

    ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    private void closeOtherWindows() {
        Window own = host.getScene().getWindow();
        List.copyOf(Window.getWindows()).stream().filter(window -> window != own).forEach(Window::hide);
    }

    private void keepFocus() {
        Node focus = host.getScene().getFocusOwner();
        if (focus == null) {
            kept = null;
        } else {
            kept = new Kept(focus, focus instanceof TextInputControl text ? text.getSelection() : null);
        }
    }

    private void restoreFocus() {
        if (kept == null) {
            return;
        }
        kept.focus().requestFocus();
        // a text field selects everything when it gets the focus
        if (kept.focus() instanceof TextInputControl text && kept.selection() != null) {
            text.selectRange(kept.selection().getStart(), kept.selection().getEnd());
        }
    }
}
