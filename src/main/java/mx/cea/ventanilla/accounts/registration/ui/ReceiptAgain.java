package mx.cea.ventanilla.accounts.registration.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.registration.RegistrationReceipt;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.persistence.DatabaseException;

/// Saves the receipt of a registration once more, from the account's window: it reads as it did on the day.
public final class ReceiptAgain {
    private final RegistrationServices services;
    private final Background background;
    private final RegistrationFiles files;
    private final Notices notices;

    public ReceiptAgain(
            RegistrationServices services, Background background, RegistrationFiles files, Notices notices) {
        this.services = services;
        this.background = background;
        this.files = files;
        this.notices = notices;
    }

    /// Asks where to save it, if the account was registered here.
    public void save(Window owner, Account account) {
        background.run(() -> services.registrations().registration(account.id()))
                .onSuccess((Optional<AccountAct> found) -> found.ifPresentOrElse(
                        act -> save(owner, act),
                        () -> notices.show(Texts.get("accounts.receipt.none", account.username().text()))))
                .onError(DatabaseException.class, _ -> notices.show(Texts.get("accounts.registration.unreachable")));
    }

    private void save(Window owner, AccountAct act) {
        files.save().apply(owner, RegistrationReceipt.fileName(act)).ifPresent(target -> write(act, target));
    }

    private void write(AccountAct act, Path target) {
        background.run(() -> services.receipt().savePdf(act, target))
                .onSuccess(_ -> notices.show(
                        Texts.get("accounts.registration.receipt.saved", target.toString())))
                .onError(IOException.class, _ -> notices.show(
                        Texts.get("accounts.registration.receipt.unsaved", target.toString())));
    }
}
