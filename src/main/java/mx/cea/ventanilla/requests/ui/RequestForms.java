package mx.cea.ventanilla.requests.ui;

import java.util.function.Consumer;
import javafx.scene.Node;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.requests.RequestView;
import org.jspecify.annotations.Nullable;

/// Makes the forms by which a request leaves one's hands.
///
/// @param done told when one did
record RequestForms(Consumer<Sending> done) {

    /// The form that routes it; null where no request is shown.
    @Nullable Node route(RequestPageModel model, Runnable cancel) {
        RequestView view = model.getView();
        return view == null
                ? null
                : load(RouteForm.class, new RouteForm(model.routing(view, done), cancel));
    }

    /// The form that asks for lacking data; null where no request is shown.
    @Nullable Node ask(RequestPageModel model, Runnable cancel) {
        RequestView view = model.getView();
        return view == null
                ? null
                : load(AskDataForm.class, new AskDataForm(model.asking(view, done), cancel));
    }

    /// The form that closes it; null where no request is shown.
    @Nullable Node close(RequestPageModel model, Runnable cancel) {
        RequestView view = model.getView();
        return view == null
                ? null
                : load(CloseForm.class, new CloseForm(model.closing(view, done), cancel));
    }

    private static <V> Node load(Class<V> type, V form) {
        return new Views().register(type, () -> form).load(type).root();
    }
}
