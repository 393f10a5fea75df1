package mx.cea.ventanilla.requests.ui;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.requests.CloseReason;
import mx.cea.ventanilla.requests.Refusal;
import org.jspecify.annotations.Nullable;

/// The form that ends a request without an answer of its own.
public final class CloseForm {
    private final CloseModel viewModel;
    private final Runnable cancel;

    @FXML
    private VBox root;

    @FXML
    private ComboBox<@Nullable CloseReason> reason;

    @FXML
    private VBox original;

    @FXML
    private TextField folio;

    @FXML
    private TextField note;

    @FXML
    private CheckBox tell;

    @FXML
    private VBox letter;

    @FXML
    private TextField title;

    @FXML
    private TextArea body;

    /// @param cancel goes back to the answer
    CloseForm(CloseModel viewModel, Runnable cancel) {
        this.viewModel = viewModel;
        this.cancel = cancel;
    }

    @FXML
    private void initialize() {
        reason.getItems().setAll(CloseReason.values());
        reason.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CloseReason shown) {
                return shown == null ? "" : Texts.get("requests.close.reason." + shown.name());
            }

            @Override
            public CloseReason fromString(String text) {
                throw new UnsupportedOperationException("The list is not typed into");
            }
        });
        reason.valueProperty().bindBidirectional(viewModel.reasonProperty());
        folio.textProperty().bindBidirectional(viewModel.folioProperty());
        note.textProperty().bindBidirectional(viewModel.noteProperty());
        tell.selectedProperty().bindBidirectional(viewModel.tellProperty());
        tell.setDisable(!viewModel.isReachable());
        title.textProperty().bindBidirectional(viewModel.titleProperty());
        body.textProperty().bindBidirectional(viewModel.bodyProperty());
        original.visibleProperty().bind(viewModel.reasonProperty().isEqualTo(CloseReason.DUPLICATE));
        original.managedProperty().bind(original.visibleProperty());
        letter.visibleProperty().bind(viewModel.tellProperty());
        letter.managedProperty().bind(letter.visibleProperty());
        viewModel.getEnding().refusalProperty().subscribe(this::focusFault);
        ComposerView.SEND.before(root, this::close);
    }

    private void focusFault(@Nullable Refusal why) {
        if (why instanceof Refusal.BadText(Refusal.BadText.Field field)) {
            switch (field) {
                case TITLE -> title.requestFocus();
                case BODY -> body.requestFocus();
                case NOTE, REASON -> note.requestFocus();
            }
        } else if (why instanceof Refusal.NoSuchRequest) {
            folio.requestFocus();
        }
    }

    @FXML
    private void close() {
        viewModel.close();
        if (!viewModel.getReasonProblem().isEmpty()) {
            reason.requestFocus();
        } else if (!viewModel.getFolioProblem().isEmpty()) {
            folio.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        cancel.run();
    }

    public CloseModel getViewModel() {
        return viewModel;
    }
}
