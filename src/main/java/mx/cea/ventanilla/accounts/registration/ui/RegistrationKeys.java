package mx.cea.ventanilla.accounts.registration.ui;

import java.util.List;
import mx.cea.ventanilla.fx.Shortcut;

/// The keys of the wizard.
public final class RegistrationKeys {
    static final Shortcut NEXT = Shortcut.of("Ctrl+Enter", "accounts.registration.key.next");
    static final Shortcut BACK = Shortcut.of("Ctrl+B", "accounts.registration.key.back");
    static final Shortcut RESTART = Shortcut.of("Ctrl+N", "accounts.registration.key.restart");

    private RegistrationKeys() {}

    /// All of them, for the sheet of shortcuts.
    public static List<Shortcut> all() {
        return List.of(NEXT, BACK, RESTART);
    }
}
