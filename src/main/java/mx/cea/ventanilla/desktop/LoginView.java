package mx.cea.ventanilla.desktop;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Region;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.imports.SampleLogin;

/// The window before anybody has signed in.
public final class LoginView {
    private final LoginViewModel viewModel;
    private final Brand brand;

    @FXML
    private Node root;

    @FXML
    private Region band;

    @FXML
    private ImageView logo;

    @FXML
    private Label office;

    @FXML
    private TextField username;

    @FXML
    private PasswordField password;

    @FXML
    private Label capsLock;

    @FXML
    private Node samplesCard;

    @FXML
    private ListView<SampleLogin> samples;

    public LoginView(LoginViewModel viewModel, Brand brand) {
        this.viewModel = viewModel;
        this.brand = brand;
    }

    @FXML
    private void initialize() {
        logo.setImage(brand.logo());
        brand.paint(band);
        office.setText(brand.organisation());
        username.textProperty().bindBidirectional(viewModel.usernameProperty());
        password.textProperty().bindBidirectional(viewModel.getPrompt().passwordProperty());
        CapsLock.watch(root, capsLock);
        Ticker.everySecond(root, viewModel.getPrompt()::tick);
        viewModel.getPrompt().busyProperty().subscribe((was, _) -> {
            if (was) {
                password.requestFocus();
            }
        });
        showSamples();
    }

    private void showSamples() {
        samplesCard.setVisible(!viewModel.samples().isEmpty());
        samplesCard.setManaged(samplesCard.isVisible());
        samples.getItems().setAll(viewModel.samples());
        samples.setCellFactory(_ -> new SampleLoginCell());
        samples.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                viewModel.choose(chosen);
            }
        });
        samples.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                viewModel.signIn();
            }
        });
        new Shortcut(new KeyCodeCombination(KeyCode.ENTER), "desktop.login.submit")
                .before(samples, viewModel::signIn);
    }

    @FXML
    private void signIn() {
        if (username.isFocused() && password.getText().isEmpty() && !username.getText().isBlank()) {
            password.requestFocus();
        } else {
            viewModel.signIn();
        }
    }

    public LoginViewModel getViewModel() {
        return viewModel;
    }
}
