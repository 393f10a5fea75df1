package mx.cea.ventanilla.fx;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import mx.cea.ventanilla.common.Texts;

/// Loads views from their FXML: `QueueView` from `QueueView.fxml` under the same package path.
///
/// The FXML names its controller with `fx:controller`; it is made by the supplier registered for its class, so a
/// view takes what it needs in its constructor. Inside FXML `%key` is a text and
/// `${controller.viewModel.canClaim}` binds to `getViewModel().canClaimProperty()` of a public view.
public final class Views {
    private final Map<Class<?>, Supplier<?>> suppliers = new HashMap<>();

    /// Says how a view is made; also needed for the views inside `fx:include`.
    ///
    /// @throws IllegalStateException if the class is registered already
    public <V> Views register(Class<V> view, Supplier<? extends V> supplier) {
        if (suppliers.putIfAbsent(view, supplier) != null) {
            throw new IllegalStateException(view.getName() + " is registered twice");
        }
        return this;
    }

    /// Reads the FXML of a view and makes a new view with it.
    ///
    /// @throws IllegalStateException if the FXML is missing or broken, or names another controller
    public <V> Loaded<V> load(Class<V> view) {
        FXMLLoader loader = new FXMLLoader(fxml(view), Texts.bundle(), null, this::make, StandardCharsets.UTF_8);
        try {
            Parent root = loader.load();
            Object controller = loader.getController();
            if (!view.isInstance(controller)) {
                throw new IllegalStateException(name(view) + " must have fx:controller=\"" + view.getName() + "\"");
            }
            return new Loaded<>(root, view.cast(controller));
        } catch (IOException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("Cannot load " + name(view) + ": " + reason.getMessage(), e);
        }
    }

    private Object make(Class<?> view) {
        Supplier<?> supplier = suppliers.get(view);
        if (supplier == null) {
            throw new IllegalStateException("No supplier is registered for the view " + view.getName());
        }
        return supplier.get();
    }

    private static URL fxml(Class<?> view) {
        URL url = view.getResource(name(view));
        if (url == null) {
            throw new IllegalStateException(name(view) + " is missing beside " + view.getName());
        }
        return url;
    }

    private static String name(Class<?> view) {
        return view.getSimpleName() + ".fxml";
    }
}
