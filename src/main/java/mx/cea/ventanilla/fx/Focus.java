package mx.cea.ventanilla.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Where the keyboard goes when something is shown.
public final class Focus {
    /// The style class of the control where work in a view begins, if that is not its first one.
    public static final String BEGINS = "focus-begins";

    private Focus() {}

    /// Gives the focus to the control where work begins, else to the first that takes it, in the order of the scene
    /// graph; to none where there is none.
    public static void first(Node within) {
        Node begins = within.lookup("." + BEGINS);
        Node found = begins != null ? find(begins) : find(within);
        if (found != null) {
            found.requestFocus();
        }
    }

    /// Whether a node is another, or lies anywhere within it.
    public static boolean isWithin(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node find(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
