package mx.cea.ventanilla.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where a list has nothing: an icon, a sentence and, where there is something to do, a button.
public final class EmptyState extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label sentence = new Label();
    private final Button action = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        action.visibleProperty().bind(action.textProperty().isNotEmpty());
        action.managedProperty().bind(action.visibleProperty());
        getChildren().setAll(icon, sentence, action);
    }

    /// The icon's literal, such as `mdoal-inbox`.
    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    /// Says what is not there.
    public StringProperty textProperty() {
        return sentence.textProperty();
    }

    public String getText() {
        return sentence.getText();
    }

    public void setText(String text) {
        sentence.setText(text);
    }

    /// The button's text; no button without it.
    public StringProperty actionTextProperty() {
        return action.textProperty();
    }

    public String getActionText() {
        return action.getText();
    }

    public void setActionText(String text) {
        action.setText(text);
    }

    /// What the button does.
    public ObjectProperty<EventHandler<ActionEvent>> onActionProperty() {
        return action.onActionProperty();
    }

    public EventHandler<ActionEvent> getOnAction() {
        return action.getOnAction();
    }

    public void setOnAction(EventHandler<ActionEvent> handler) {
        action.setOnAction(handler);
    }
}
