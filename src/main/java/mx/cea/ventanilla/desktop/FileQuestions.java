package mx.cea.ventanilla.desktop;

import mx.cea.ventanilla.accounts.registration.ui.RegistrationFiles;
import mx.cea.ventanilla.customers.ui.FileDialogs;

/// How the window asks for files and for places to save them.
///
/// @param ofContracts     in the contracts' windows
/// @param ofImports       in the imports' window
/// @param ofRegistrations in the wizard of registrations
public record FileQuestions(
        FileDialogs ofContracts, mx.cea.ventanilla.imports.ui.FileDialogs ofImports, RegistrationFiles ofRegistrations) {

    /// By the system's own dialogs.
    static FileQuestions ofSystem() {
        return new FileQuestions(
                FileDialogs.system(), mx.cea.ventanilla.imports.ui.FileDialogs.ofSystem(), RegistrationFiles.system());
    }
}
