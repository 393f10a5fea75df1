package mx.cea.ventanilla.accounts.changes.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityOutcome;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.accounts.identity.ui.IdentityWords;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.StaffMember;

/// Whether who asks for a change has proved who he is, and the document that he shows for it.
final class IdentityModel {
    private final Background background;
    private final IdentityChecks checks;
    private final StaffMember me;
    private final AccountId account;
    private final IdentityPurpose purpose;
    private final ObjectProperty<IdentityDocument.Kind> kind =
            new SimpleObjectProperty<>(this, "kind", IdentityDocument.Kind.VOTER_CARD);
    private final StringProperty ending = new SimpleStringProperty(this, "ending", "");
    private final ReadOnlyBooleanWrapper proved = new ReadOnlyBooleanWrapper(this, "proved");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    IdentityModel(
            Background background, IdentityChecks checks, StaffMember me, AccountId account, IdentityPurpose purpose) {
        this.background = background;
        this.checks = checks;
        this.me = me;
        this.account = account;
        this.purpose = purpose;
    }

    /// Reads how it stands; a proof of just now is good for this change too.
    void read() {
        background.run(() -> checks.state(me, account))
                .onSuccess(this::show)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.changes.trouble")));
    }

    private void show(IdentityState state) {
        proved.set(state instanceof IdentityState.Proved);
        words.set(IdentityWords.state(state));
    }

    /// Notes the document that is shown.
    void prove() {
        problem.set("");
        IdentityDocument document = new IdentityDocument(kind.get(), ending.get());
        background.run(() -> checks.show(me, account, purpose, document))
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case IdentityOutcome.Refused(var why) -> problem.set(IdentityWords.refusal(why));
                        case IdentityOutcome.Proved _, IdentityOutcome.Wrong _ -> read();
                    }
                })
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.changes.trouble")));
    }

    ObjectProperty<IdentityDocument.Kind> kindProperty() {
        return kind;
    }

    /// The document's last characters.
    StringProperty endingProperty() {
        return ending;
    }

    ReadOnlyBooleanProperty provedProperty() {
        return proved.getReadOnlyProperty();
    }

    /// How it stands, in words.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
