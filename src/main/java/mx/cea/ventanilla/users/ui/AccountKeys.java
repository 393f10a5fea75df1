package mx.cea.ventanilla.users.ui;

import java.util.List;
import mx.cea.ventanilla.fx.Shortcut;

/// The keys of an account's window.
public final class AccountKeys {
    static final Shortcut RELOAD = Shortcut.of("F5", "users.key.reload");
    static final Shortcut FIRST_TAB = Shortcut.of("Ctrl+1", "users.key.tab");

    private AccountKeys() {}

    /// All of them, for the sheet of shortcuts.
    public static List<Shortcut> all() {
        return List.of(FIRST_TAB, RELOAD);
    }
}
