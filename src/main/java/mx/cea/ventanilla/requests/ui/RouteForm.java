package mx.cea.ventanilla.requests.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.routing.Area;
import org.jspecify.annotations.Nullable;

/// The form that routes a request to an area.
public final class RouteForm {
    private final RouteModel viewModel;
    private final Runnable cancel;

    @FXML
    private VBox root;

    @FXML
    private ComboBox<@Nullable Area> area;

    @FXML
    private DatePicker expectedOn;

    @FXML
    private TextArea note;

    /// @param cancel goes back to the answer
    RouteForm(RouteModel viewModel, Runnable cancel) {
        this.viewModel = viewModel;
        this.cancel = cancel;
    }

    @FXML
    private void initialize() {
        area.setItems(viewModel.areas());
        area.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Area shown) {
                return shown == null
                        ? ""
                        : Texts.get("requests.page.route.area.item", shown.name(), shown.mailbox().value());
            }

            @Override
            public @Nullable Area fromString(String text) {
                return null;
            }
        });
        area.valueProperty().bindBidirectional(viewModel.areaProperty());
        expectedOn.valueProperty().bindBidirectional(viewModel.expectedOnProperty());
        note.textProperty().bindBidirectional(viewModel.noteProperty());
        ComposerView.SEND.before(root, this::route);
    }

    @FXML
    private void route() {
        viewModel.route();
        if (!viewModel.getAreaProblem().isEmpty()) {
            area.requestFocus();
        } else if (!viewModel.getDateProblem().isEmpty()) {
            expectedOn.requestFocus();
        } else if (!viewModel.getNoteProblem().isEmpty()) {
            note.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        cancel.run();
    }

    public RouteModel getViewModel() {
        return viewModel;
    }
}
