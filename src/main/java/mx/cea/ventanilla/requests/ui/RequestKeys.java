package mx.cea.ventanilla.requests.ui;

import java.util.List;
import mx.cea.ventanilla.fx.Shortcut;

/// The keys of a request's page.
public final class RequestKeys {
    static final Shortcut NEXT = Shortcut.of("F2", "requests.key.next");
    static final Shortcut CONTRACT = Shortcut.of("F3", "requests.key.contract");
    static final Shortcut TAKE = Shortcut.of("F4", "requests.key.take");
    static final Shortcut ROUTE = Shortcut.of("F6", "requests.key.route");
    static final Shortcut ASK = Shortcut.of("F7", "requests.key.ask");
    static final Shortcut CLOSE = Shortcut.of("F9", "requests.key.close");
    static final Shortcut RELEASE = Shortcut.of("Ctrl+Shift+L", "requests.key.release");
    static final Shortcut UNDO = Shortcut.of("Ctrl+Z", "requests.key.undo");
    static final Shortcut BACK = Shortcut.of("Esc", "requests.key.back");
    static final Shortcut FIRST_TEMPLATE = Shortcut.of("Ctrl+1", "requests.key.template");

    private RequestKeys() {}

    /// Those that neither the queue nor the window has already, for the sheet of shortcuts.
    public static List<Shortcut> all() {
        return List.of(
                CONTRACT,
                TAKE,
                ROUTE,
                ASK,
                CLOSE,
                RELEASE,
                FIRST_TEMPLATE,
                ComposerView.NEXT_UNFILLED,
                ComposerView.PREVIEW,
                ComposerView.SEND,
                UNDO);
    }
}
