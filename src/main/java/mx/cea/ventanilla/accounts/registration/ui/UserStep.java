package mx.cea.ventanilla.accounts.registration.ui;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import mx.cea.ventanilla.accounts.registration.ConsentText;
import mx.cea.ventanilla.accounts.registration.LegalText;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Debounce;

/// The second phase: *Datos de usuario*.
public final class UserStep {
    private final RegistrationViewModel viewModel;

    @FXML
    private TextField username;

    @FXML
    private TextField email;

    @FXML
    private TextField emailAgain;

    @FXML
    private TextField phone;

    @FXML
    private CheckBox terms;

    @FXML
    private CheckBox privacy;

    @FXML
    private CheckBox declaration;

    @FXML
    private TabPane texts;

    @FXML
    private Tab termsTab;

    @FXML
    private Tab privacyTab;

    @FXML
    private Label termsText;

    @FXML
    private Label privacyText;

    UserStep(RegistrationViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        UserForm user = viewModel.getUser();
        FieldBinding.tie(username, user.getUsername());
        FieldBinding.tie(email, user.getEmail());
        FieldBinding.tie(emailAgain, user.getEmailAgain());
        FieldBinding.tie(phone, user.getPhone());
        Debounce.on(username.textProperty(), viewModel::checkUsername);
        terms.selectedProperty().bindBidirectional(user.acceptedProperty(ConsentText.TERMS));
        privacy.selectedProperty().bindBidirectional(user.acceptedProperty(ConsentText.PRIVACY));
        declaration.selectedProperty().bindBidirectional(user.acceptedProperty(ConsentText.DECLARATION));
        terms.setText(Texts.get("accounts.registration.accept.TERMS", user.text(ConsentText.TERMS).version()));
        privacy.setText(Texts.get("accounts.registration.accept.PRIVACY", user.text(ConsentText.PRIVACY).version()));
        LegalText declared = user.text(ConsentText.DECLARATION);
        declaration.setText(
                Texts.get("accounts.registration.accept.DECLARATION", declared.body(), declared.version()));
        show(user.text(ConsentText.TERMS), termsTab, termsText);
        show(user.text(ConsentText.PRIVACY), privacyTab, privacyText);
        terms.focusedProperty().subscribe(focused -> choose(focused, termsTab));
        privacy.focusedProperty().subscribe(focused -> choose(focused, privacyTab));
    }

    private static void show(LegalText text, Tab tab, Label body) {
        tab.setText(Texts.get("accounts.registration.text." + text.kind()));
        body.setText(Texts.get("accounts.registration.text", text.title(), text.version(), text.body()));
    }

    /// Beside the tick stands the text that it accepts.
    private void choose(boolean focused, Tab tab) {
        if (focused) {
            texts.getSelectionModel().select(tab);
        }
    }

    public RegistrationViewModel getViewModel() {
        return viewModel;
    }
}
