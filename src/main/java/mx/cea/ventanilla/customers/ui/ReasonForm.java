package mx.cea.ventanilla.customers.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Asks why a file is opened, before anything of it is shown.
public final class ReasonForm {
    private final AsksWhy viewModel;

    @FXML
    private VBox choices;

    @FXML
    private TextField other;

    public ReasonForm(AsksWhy viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        // a radio button would take the key for itself
        ContractKeys.OPEN.before(choices, this::open);
        other.textProperty().bindBidirectional(viewModel.getReason().otherProperty());
        // who begins to write has another reason
        other.textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                choose(viewModel.getReason().choices().size() - 1);
            }
        });
        viewModel.askingProperty().subscribe(asking -> {
            if (asking) {
                fill();
            }
        });
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        choices.getChildren().clear();
        for (String reason : viewModel.getReason().choices()) {
            RadioButton button = new RadioButton(reason);
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(reason.equals(viewModel.getReason().choiceProperty().get()));
            button.selectedProperty().subscribe(now -> {
                if (now) {
                    viewModel.getReason().choiceProperty().set(reason);
                }
            });
            choices.getChildren().add(button);
        }
    }

    private void choose(int index) {
        if (choices.getChildren().get(index) instanceof RadioButton button) {
            button.setSelected(true);
        }
    }

    /// Puts the keyboard on the reason that is chosen.
    public void focus() {
        choices.getChildren().stream()
                .filter(node -> node instanceof RadioButton button && button.isSelected())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    @FXML
    private void open() {
        viewModel.openWithReason();
        if (!viewModel.getReason().getProblem().isEmpty()) {
            other.requestFocus();
        }
    }

    @FXML
    private void leave() {
        viewModel.leave();
    }

    public AsksWhy getViewModel() {
        return viewModel;
    }
}
