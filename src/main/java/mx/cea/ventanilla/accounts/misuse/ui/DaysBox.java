package mx.cea.ventanilla.accounts.misuse.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.control.TextField;
import mx.cea.ventanilla.accounts.misuse.NewProposal;

/// For how many days: the usual spans as buttons, and a field for any other.
public final class DaysBox extends HBox {
    private final TextField field = new TextField();

    public DaysBox() {
        getStyleClass().add("days-box");
        for (int span : NewProposal.USUAL_DAYS) {
            String text = String.valueOf(span);
            ToggleButton button = new ToggleButton(text);
            button.setOnAction(_ -> field.setText(text));
            field.textProperty().subscribe(typed -> button.setSelected(typed.strip().equals(text)));
            getChildren().add(button);
        }
        field.getStyleClass().add("days-field");
        field.setPrefColumnCount(4);
        getChildren().add(field);
    }

    /// Where any number can be typed.
    public TextField getField() {
        return field;
    }

    /// Binds both ways.
    void bind(StringProperty days) {
        field.textProperty().bindBidirectional(days);
    }
}
