package mx.cea.ventanilla.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A view over which pages may be opened, as a request over the queue. What lies below keeps its state and gets its
/// focus back; Esc goes back one page, unless a control on it uses Esc itself.
public final class PageStack extends StackPane {
    private static final Shortcut BACK = new Shortcut(new KeyCodeCombination(KeyCode.ESCAPE), "fx.page.back");
    private static final Shortcut BACK_TOO =
            new Shortcut(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), "fx.page.back");

    private record Page(Node node, Runnable closed, @Nullable Node focusBelow) {}

    private final Deque<Page> pages = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");

    public PageStack() {
        BACK.on(this, this::back);
        BACK_TOO.on(this, this::back);
    }

    /// Puts the view at the bottom, below all pages; called once.
    public void setBase(Node base) {
        getChildren().setAll(base);
    }

    /// Opens a page over everything.
    ///
    /// @param closed run once the page has been left
    public void open(Node page, Runnable closed) {
        Node below = top();
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        pages.push(new Page(page, closed, focus != null && Focus.isWithin(focus, below) ? focus : null));
        below.setVisible(false);
        getChildren().add(page);
        open.set(true);
        Focus.first(page);
    }

    /// Scroll panes have a picture of their content kept for them. Those of a page that is left are given back only when
    /// memory is nearly out, and without a graphics card they lie on the Java heap: two megabytes for each page opened.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        getChildren().stream()
                .filter(Node::isVisible)
                .flatMap(shown -> shown.lookupAll(".viewport").stream())
                .forEach(viewport -> viewport.setCache(false));
    }

    /// Leaves the page on top; does nothing where there is none.
    public void back() {
        if (pages.isEmpty()) {
            return;
        }
        Page left = pages.pop();
        getChildren().remove(left.node());
        Node below = top();
        below.setVisible(true);
        open.set(!pages.isEmpty());
        if (left.focusBelow() != null) {
            left.focusBelow().requestFocus();
        } else {
            Focus.first(below);
        }
        left.closed().run();
    }

    /// What is seen: the page on top, or the view at the bottom.
    public Node top() {
        return getChildren().getLast();
    }

    /// Whether a page is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return open.get();
    }
}
