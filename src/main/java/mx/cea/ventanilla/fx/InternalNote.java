package mx.cea.ventanilla.fx;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// A note among colleagues. Its dashed amber frame, lock and heading keep it from being taken for an answer.
public final class InternalNote extends VBox {
    private final Label caption = new Label();
    private final Label text = new Label();

    public InternalNote() {
        getStyleClass().add("internal-note");
        Label heading = new Label(Texts.get("fx.internal-note"), new FontIcon(Material2AL.LOCK));
        heading.getStyleClass().add("internal-note-heading");
        caption.getStyleClass().add("caption");
        caption.managedProperty().bind(caption.textProperty().isNotEmpty());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(heading, caption, text);
    }

    /// Who wrote it and when.
    public StringProperty captionProperty() {
        return caption.textProperty();
    }

    public String getCaption() {
        return caption.getText();
    }

    public void setCaption(String words) {
        caption.setText(words);
    }

    /// The note itself.
    public StringProperty textProperty() {
        return text.textProperty();
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String words) {
        text.setText(words);
    }
}
