package mx.cea.ventanilla.accounts.calls.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.calls.CallFile;
import mx.cea.ventanilla.accounts.calls.ui.CallViewModel.Stage;
import mx.cea.ventanilla.accounts.identity.ui.IdentityWords;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Debounce;
import mx.cea.ventanilla.fx.Shortcut;
import org.jspecify.annotations.Nullable;

/// The card of a call. Enter goes on from each field to the next and at last does what the call is for, so that the hands
/// stay on the keyboard.
public final class CallView {
    /// Ends the call and begins the next.
    public static final Shortcut NEXT = Shortcut.of("Ctrl+N", "accounts.calls.key.next");

    /// Has the answers judged, wherever the keyboard is.
    public static final Shortcut CHECK = Shortcut.of("Ctrl+Enter", "accounts.calls.key.go");

    private final CallViewModel viewModel;
    private final List<TextField> fields = new ArrayList<>();

    @FXML
    private Node root;

    @FXML
    private TextField caller;

    @FXML
    private ListView<FoundAccount> results;

    @FXML
    private Node card;

    @FXML
    private Node nothing;

    @FXML
    private Label name;

    @FXML
    private Label username;

    @FXML
    private Label state;

    @FXML
    private Node reasonPart;

    @FXML
    private ComboBox<String> reason;

    @FXML
    private Node openPart;

    @FXML
    private Node asking;

    @FXML
    private VBox questions;

    @FXML
    private Button reactivate;

    @FXML
    private Button next;

    @FXML
    private Node doneBox;

    public CallView(CallViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        caller.textProperty().bindBidirectional(viewModel.textProperty());
        Debounce.on(caller.textProperty(), viewModel::search);
        caller.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        results.setItems(viewModel.found());
        results.setCellFactory(_ -> new FoundCell());
        results.setOnMouseClicked(_ -> take());
        results.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        viewModel.chosenProperty().subscribe(now -> {
            if (now.intValue() < 0) {
                results.getSelectionModel().clearSelection();
            } else {
                results.getSelectionModel().select(now.intValue());
            }
        });
        reason.getItems().setAll(viewModel.reasons());
        reason.getEditor().textProperty().bindBidirectional(viewModel.reasonProperty());
        reason.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && !reason.isShowing()) {
                pressed.consume();
                viewModel.open();
            }
        });
        viewModel.stageProperty().subscribe(this::show);
        viewModel.callerProperty().subscribe(this::show);
        viewModel.fileProperty().subscribe(this::show);
        viewModel.questions().subscribe(this::ask);
        viewModel.canReactivateProperty().subscribe(can -> {
            if (can) {
                reactivate.requestFocus();
            }
        });
        viewModel.doneProperty().subscribe(done -> {
            shown(doneBox, !done.isEmpty());
            if (!done.isEmpty()) {
                next.requestFocus();
            }
        });
        pressedByEnter(reactivate);
        pressedByEnter(next);
        NEXT.before(root, this::next);
        CHECK.before(root, this::check);
        ask();
    }

    private static void pressedByEnter(Button button) {
        button.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && !pressed.isControlDown()) {
                pressed.consume();
                button.fire();
            }
        });
    }

    private void steer(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case DOWN -> viewModel.move(1);
            case UP -> viewModel.move(-1);
            case ENTER -> viewModel.choose();
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void take() {
        if (results.getSelectionModel().getSelectedIndex() >= 0) {
            viewModel.chosenProperty().set(results.getSelectionModel().getSelectedIndex());
            viewModel.choose();
        }
    }

    private void show(Stage now) {
        shown(card, now != Stage.FINDING);
        nothing.setVisible(now == Stage.FINDING);
        shown(reasonPart, now == Stage.REASON);
        shown(openPart, now == Stage.OPEN);
        if (now == Stage.REASON) {
            reason.requestFocus();
            reason.getEditor().selectAll();
        }
    }

    private void show(@Nullable FoundAccount account) {
        if (account != null) {
            name.setText(account.name());
            username.setText(Texts.get("accounts.calls.username", account.username().text()));
            state.setText("");
            shown(state, false);
        }
    }

    private void show(@Nullable CallFile file) {
        if (file != null) {
            state.setText(CallWords.state(file.standing()));
            shown(state, true);
        }
    }

    private void ask() {
        fields.clear();
        questions.getChildren().clear();
        for (int i = 0; i < viewModel.questions().size(); i++) {
            questions.getChildren().add(question(i, viewModel.answers().get(i)));
        }
        shown(asking, !fields.isEmpty());
        if (!fields.isEmpty()) {
            fields.getFirst().requestFocus();
        }
    }

    private Node question(int index, StringProperty answer) {
        TextField field = new TextField();
        field.setId("answer-" + (index + 1));
        field.textProperty().bindBidirectional(answer);
        field.setOnAction(_ -> goOn(index));
        Label asked = new Label(IdentityWords.question(viewModel.questions().get(index)));
        asked.setWrapText(true);
        asked.setMinHeight(Label.USE_PREF_SIZE);
        asked.setLabelFor(field);
        fields.add(field);
        VBox row = new VBox(asked, field);
        row.getStyleClass().add("field");
        return row;
    }

    private void goOn(int index) {
        if (index + 1 < fields.size()) {
            fields.get(index + 1).requestFocus();
        } else {
            check();
        }
    }

    @FXML
    private void open() {
        viewModel.open();
    }

    @FXML
    private void check() {
        if (viewModel.stageProperty().get() == Stage.REASON) {
            viewModel.open();
        } else if (fields.isEmpty()) {
            viewModel.reactivate();
        } else {
            viewModel.check();
        }
    }

    @FXML
    private void reactivate() {
        viewModel.reactivate();
    }

    @FXML
    private void next() {
        viewModel.end();
        caller.requestFocus();
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    public CallViewModel getViewModel() {
        return viewModel;
    }

    private static final class FoundCell extends ListCell<FoundAccount> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final VBox all = new VBox(name, detail);

        FoundCell() {
            detail.getStyleClass().add("caption");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable FoundAccount item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(item.name());
            detail.setText(
                    item.by().isEmpty()
                            ? item.username().text()
                            : Texts.get("accounts.calls.found.by", item.username().text(), item.by()));
            setAccessibleText(name.getText() + ", " + detail.getText());
            setGraphic(all);
        }
    }
}
