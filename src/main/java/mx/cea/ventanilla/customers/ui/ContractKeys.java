package mx.cea.ventanilla.customers.ui;

import java.util.List;
import mx.cea.ventanilla.fx.Shortcut;

/// The keys of a contract's window.
public final class ContractKeys {
    static final Shortcut READING = Shortcut.of("F4", "customers.key.reading");
    static final Shortcut RELOAD = Shortcut.of("F5", "customers.key.reload");
    static final Shortcut FIND = Shortcut.of("Ctrl+F", "customers.key.find");
    static final Shortcut EXPORT = Shortcut.of("Ctrl+E", "customers.key.export");
    static final Shortcut DIGITAL = Shortcut.of("Ctrl+D", "customers.key.digital");
    static final Shortcut FIRST_TAB = Shortcut.of("Ctrl+1", "customers.key.tab");
    static final Shortcut SAVE = Shortcut.of("Ctrl+Enter", "customers.key.save");
    static final Shortcut OPEN = Shortcut.of("Enter", "customers.reason.open");
    static final Shortcut CANCEL = Shortcut.of("Esc", "customers.key.cancel");

    private ContractKeys() {}

    /// All of them, for the sheet of shortcuts.
    public static List<Shortcut> all() {
        return List.of(FIRST_TAB, FIND, READING, SAVE, EXPORT, DIGITAL, RELOAD);
    }
}
