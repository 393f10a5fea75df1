package mx.cea.ventanilla.customers.ui;

import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.ReadingReport;
import mx.cea.ventanilla.customers.ReadingWarning;
import mx.cea.ventanilla.fx.Nodes;
import org.jspecify.annotations.Nullable;

/// The form for a reading that the customer reports.
public final class ReadingForm {
    private static final long KIB = 1024;

    private final ReadingModel viewModel;
    private final Function<Window, Optional<Path>> choose;

    @FXML
    private VBox root;

    @FXML
    private Label refusal;

    @FXML
    private VBox fields;

    @FXML
    private TextField value;

    @FXML
    private DatePicker readOn;

    @FXML
    private VBox warnings;

    @FXML
    private CheckBox confirmed;

    @FXML
    private Button attach;

    @FXML
    private Label photo;

    @FXML
    private Button detach;

    @FXML
    private TextArea note;

    @FXML
    private Label explanation;

    @FXML
    private Button save;

    /// @param choose asks for a photograph's file
    ReadingForm(ReadingModel viewModel, Function<Window, Optional<Path>> choose) {
        this.viewModel = viewModel;
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        value.textProperty().bindBidirectional(viewModel.valueProperty());
        readOn.valueProperty().bindBidirectional(viewModel.readOnProperty());
        note.textProperty().bindBidirectional(viewModel.noteProperty());
        confirmed.selectedProperty().bindBidirectional(viewModel.confirmedProperty());
        viewModel.warningsProperty().subscribe(this::showWarnings);
        viewModel.photoProperty().subscribe(this::showPhoto);
        viewModel.problemProperty().subscribe(problem -> {
            if (!problem.isEmpty() && confirmed.isVisible()) {
                confirmed.requestFocus();
            }
        });
        viewModel.openProperty().subscribe(open -> {
            root.setVisible(open);
            if (open) {
                begin();
            }
        });
        ContractKeys.SAVE.before(root, this::save);
        ContractKeys.CANCEL.on(root, this::cancel);
    }

    private void begin() {
        String why = viewModel.politeRefusal();
        refusal.setText(why);
        shown(refusal, !why.isEmpty());
        shown(fields, why.isEmpty());
        shown(save, why.isEmpty());
        shown(explanation, why.isEmpty());
    }

    private void showWarnings(List<ReadingWarning> found) {
        warnings.getChildren().setAll(
                found.stream().map(ReadingWords::warning).map(Nodes::warning).toList());
        shown(warnings, !found.isEmpty());
        shown(confirmed, !found.isEmpty());
    }

    private void showPhoto(ReadingReport.@Nullable Photo chosen) {
        shown(photo, chosen != null);
        shown(detach, chosen != null);
        attach.setText(Texts.get(chosen == null ? "customers.reading.photo.add" : "customers.reading.photo.other"));
        if (chosen != null) {
            photo.setText(Texts.get(
                    "customers.reading.photo.chosen", chosen.fileName(), Math.ceilDiv(chosen.content().length, KIB)));
        }
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /// Puts the keyboard where the work begins.
    void focus() {
        if (fields.isVisible()) {
            value.requestFocus();
        } else {
            root.requestFocus();
        }
    }

    @FXML
    private void attach() {
        choose.apply(root.getScene().getWindow()).ifPresent(viewModel::attach);
    }

    @FXML
    private void detach() {
        viewModel.detach();
    }

    @FXML
    private void save() {
        if (!save.isVisible()) {
            return;
        }
        // what is typed in a date picker counts without leaving it
        String typed = readOn.getEditor().getText();
        if (typed.isBlank()) {
            readOn.setValue(null);
        } else {
            try {
                readOn.setValue(readOn.getConverter().fromString(typed));
            } catch (DateTimeParseException _) {
                readOn.setValue(null);
            }
        }
        viewModel.save();
        if (!viewModel.getValueProblem().isEmpty()) {
            value.requestFocus();
        } else if (!viewModel.getDateProblem().isEmpty()) {
            readOn.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        viewModel.cancel();
    }

    public ReadingModel getViewModel() {
        return viewModel;
    }
}
