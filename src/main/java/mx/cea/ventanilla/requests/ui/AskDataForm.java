package mx.cea.ventanilla.requests.ui;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.UsefulDatum;
import org.jspecify.annotations.Nullable;

/// The form that asks the customer for what is lacking (CON-8).
public final class AskDataForm {
    private final AskDataModel viewModel;
    private final Runnable cancel;

    @FXML
    private VBox root;

    @FXML
    private VBox data;

    @FXML
    private TextField title;

    @FXML
    private TextArea body;

    /// @param cancel goes back to the answer
    AskDataForm(AskDataModel viewModel, Runnable cancel) {
        this.viewModel = viewModel;
        this.cancel = cancel;
    }

    @FXML
    private void initialize() {
        for (UsefulDatum datum : UsefulDatum.values()) {
            CheckBox box = new CheckBox(Texts.get("requests.page.ask.datum." + datum.name()));
            box.selectedProperty().bindBidirectional(viewModel.asked(datum));
            data.getChildren().add(box);
        }
        title.textProperty().bindBidirectional(viewModel.titleProperty());
        body.textProperty().bindBidirectional(viewModel.bodyProperty());
        viewModel.getEnding().refusalProperty().subscribe(this::focusFault);
        ComposerView.SEND.before(root, viewModel::ask);
    }

    private void focusFault(@Nullable Refusal why) {
        if (why instanceof Refusal.BadText(Refusal.BadText.Field field)) {
            (field == Refusal.BadText.Field.TITLE ? title : body).requestFocus();
        } else if (why instanceof Refusal.Unfilled) {
            body.requestFocus();
        }
    }

    @FXML
    private void ask() {
        viewModel.ask();
    }

    @FXML
    private void cancel() {
        cancel.run();
    }

    public AskDataModel getViewModel() {
        return viewModel;
    }
}
