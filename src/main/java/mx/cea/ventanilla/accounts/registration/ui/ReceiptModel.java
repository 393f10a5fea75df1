package mx.cea.ventanilla.accounts.registration.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.registration.RegistrationReceipt;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;

/// Saves the receipt of a registration, or opens it to be printed.
final class ReceiptModel {
    private final RegistrationReceipt receipt;
    private final Background background;
    private final RegistrationFiles.Opening opening;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ReceiptModel(RegistrationReceipt receipt, Background background, RegistrationFiles.Opening opening) {
        this.receipt = receipt;
        this.background = background;
        this.opening = opening;
    }

    void save(AccountAct act, Path target) {
        forget();
        background.run(() -> receipt.savePdf(act, target))
                .onSuccess(_ -> told.set(Texts.get("accounts.registration.receipt.saved", target.toString())))
                .onError(IOException.class, _ -> problem.set(
                        Texts.get("accounts.registration.receipt.unsaved", target.toString())));
    }

    /// Opens it in the computer's own program, which also prints it.
    void open(AccountAct act) {
        forget();
        background.run(() -> {
                    Path copy = Files.createTempFile("ventanilla-acuse-", ".pdf");
                    copy.toFile().deleteOnExit();
                    receipt.savePdf(act, copy);
                    opening.open(copy);
                })
                .onSuccess(_ -> told.set(Texts.get("accounts.registration.receipt.opened")))
                .onError(IOException.class, _ -> problem.set(Texts.get("accounts.registration.receipt.unopened")));
    }

    /// Says nothing more of the receipt before.
    void forget() {
        told.set("");
        problem.set("");
    }

    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
