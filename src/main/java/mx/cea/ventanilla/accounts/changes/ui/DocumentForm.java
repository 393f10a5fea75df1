package mx.cea.ventanilla.accounts.changes.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.changes.ChangeRefusal;
import mx.cea.ventanilla.accounts.changes.ui.ChangeModel.Attempt;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityOutcome;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.identity.IdentityRefusal;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.staff.StaffMember;

/// Notes a document that is shown at the counter before something else is done, here or by somebody else.
public final class DocumentForm {
    private static final StringProperty NO_FAULT = new SimpleStringProperty("");

    private final Background background;
    private final IdentityChecks checks;
    private final StaffMember me;

    public DocumentForm(Background background, IdentityChecks checks, StaffMember me) {
        this.background = background;
        this.checks = checks;
        this.me = me;
    }

    /// For what it is shown, as the form says it.
    public record Wish(IdentityPurpose purpose, String heading, String explanation) {}

    /// Opens the form over an account's window.
    ///
    /// @param noted run once the document is noted and the form is left
    public void open(PageStack pages, Account account, Wish wish, Runnable noted) {
        ChangeModel model = new ChangeModel(background, _ -> {
            pages.back();
            noted.run();
        });
        ChangeForm form = new ChangeForm(
                model,
                Texts.get(
                        "accounts.changes.heading", wish.heading(), account.displayName(), account.username().text()),
                wish.explanation());
        ComboBox<IdentityDocument.Kind> kind = form.field(
                "document-kind", "accounts.changes.identity.kind", IdentityBox.kinds(), NO_FAULT);
        kind.setValue(IdentityDocument.Kind.VOTER_CARD);
        TextField ending = form.line("document-ending", "accounts.changes.identity.ending", "", NO_FAULT);
        Runnable note = () -> {
            IdentityDocument document = new IdentityDocument(kind.getValue(), ending.getText());
            model.ask(() -> attempt(checks.show(me, account.id(), wish.purpose(), document)));
        };
        ending.setOnAction(_ -> note.run());
        form.end("accounts.changes.identity.prove", false, note, pages::back);
        pages.open(form, () -> {});
    }

    private static Attempt attempt(IdentityOutcome outcome) {
        return switch (outcome) {
            case IdentityOutcome.Proved _ -> new Attempt.Done("");
            case IdentityOutcome.Refused(IdentityRefusal why) -> new Attempt.Refused(refusal(why));
            case IdentityOutcome.Wrong _ -> throw notAsked();
        };
    }

    private static ChangeRefusal refusal(IdentityRefusal why) {
        return switch (why) {
            case IdentityRefusal.NotPermitted(var permission) -> new ChangeRefusal.NotPermitted(permission);
            case IdentityRefusal.NoSuchAccount _ -> new ChangeRefusal.NoSuchAccount();
            case IdentityRefusal.BadEnding(int least, int most) -> new ChangeRefusal.DocumentMissing(least, most);
            case IdentityRefusal.NoTriesLeft _, IdentityRefusal.TooLittleKnown _, IdentityRefusal.NothingToReset _ ->
                throw notAsked();
        };
    }

    private static IllegalStateException notAsked() {
        return new IllegalStateException("No question is asked of who shows a document");
    }
}
