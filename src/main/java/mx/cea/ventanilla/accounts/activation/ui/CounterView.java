package mx.cea.ventanilla.accounts.activation.ui;

import javafx.application.Platform;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mx.cea.ventanilla.accounts.activation.ui.CounterViewModel.Progress;
import mx.cea.ventanilla.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// What the customer sees at the counter: two entries that show nothing, and what his password still lacks.
public final class CounterView {
    private final CounterViewModel viewModel;
    private final Runnable close;

    @FXML
    private Node root;

    @FXML
    private Label username;

    @FXML
    private Node form;

    @FXML
    private PasswordField password;

    @FXML
    private PasswordField again;

    @FXML
    private Label longEnough;

    @FXML
    private Label digits;

    @FXML
    private Label letters;

    @FXML
    private Label same;

    @FXML
    private Label capsLock;

    @FXML
    private Button save;

    @FXML
    private Node over;

    @FXML
    private Label overTitle;

    @FXML
    private Label overText;

    @FXML
    private Button closeOver;

    /// @param close closes the window
    public CounterView(CounterViewModel viewModel, Runnable close) {
        this.viewModel = viewModel;
        this.close = close;
    }

    @FXML
    private void initialize() {
        username.setText(Texts.get("accounts.counter.username", viewModel.getUsername()));
        password.textProperty().bindBidirectional(viewModel.passwordProperty());
        again.textProperty().bindBidirectional(viewModel.againProperty());
        check(longEnough, viewModel.longEnough());
        check(digits, viewModel.digits());
        check(letters, viewModel.letters());
        check(same, viewModel.same());
        password.setOnAction(_ -> again.requestFocus());
        capsLock.managedProperty().bind(capsLock.visibleProperty());
        capsLock.setVisible(false);
        root.addEventFilter(KeyEvent.ANY, _ ->
                capsLock.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false)));
        viewModel.progressProperty().subscribe(this::show);
    }

    /// A line of the policy with a sign that it is met, told by more than its colour.
    private static void check(Label line, BooleanExpression met) {
        FontIcon yes = new FontIcon(Material2AL.CHECK_CIRCLE);
        FontIcon no = new FontIcon(Material2MZ.RADIO_BUTTON_UNCHECKED);
        String words = line.getText();
        met.subscribe(now -> {
            line.setGraphic(now ? yes : no);
            line.getStyleClass().removeAll("met");
            if (now) {
                line.getStyleClass().add("met");
            }
            line.setAccessibleText(words + ". " + Texts.get(now ? "accounts.counter.met" : "accounts.counter.lacks"));
        });
    }

    private void show(Progress now) {
        boolean ended = now == Progress.DONE || now == Progress.TOO_LATE;
        form.setVisible(!ended);
        over.setVisible(ended);
        form.setDisable(now == Progress.SAVING);
        save.setText(Texts.get(now == Progress.SAVING ? "accounts.counter.saving" : "accounts.counter.save"));
        if (ended) {
            overTitle.setText(Texts.get(
                    now == Progress.DONE ? "accounts.counter.done" : "accounts.counter.too-late"));
            overText.setText(
                    now == Progress.DONE
                            ? Texts.get("accounts.counter.done.text", viewModel.getUsername())
                            : Texts.get("accounts.counter.too-late.text"));
            closeOver.requestFocus();
        }
    }

    @FXML
    private void save() {
        viewModel.save();
    }

    @FXML
    private void close() {
        close.run();
    }

    public CounterViewModel getViewModel() {
        return viewModel;
    }
}
