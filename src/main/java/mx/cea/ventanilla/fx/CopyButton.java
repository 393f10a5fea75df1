package mx.cea.ventanilla.fx;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import mx.cea.ventanilla.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Text, such as a folio or a contract number, that a click or the space bar copies.
public final class CopyButton extends Button {
    private static final Duration CONFIRMED = Duration.seconds(1.5);

    private final StringProperty content = new SimpleStringProperty(this, "content", "");
    private final FontIcon icon = new FontIcon(Material2OutlinedAL.CONTENT_COPY);
    private final PauseTransition confirmed = new PauseTransition(CONFIRMED);

    /// A button without content yet, for FXML.
    public CopyButton() {
        this("");
    }

    /// @param content what is shown and copied
    public CopyButton(String content) {
        getStyleClass().addAll("copy-button", Styles.FLAT);
        setGraphic(icon);
        // an underscore is part of what is copied
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.RIGHT);
        textProperty().bind(this.content);
        disableProperty().bind(this.content.isEmpty());
        accessibleTextProperty().bind(this.content.map(text -> Texts.get("fx.copy", text)));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(accessibleTextProperty());
        setTooltip(tooltip);
        setOnAction(_ -> copy());
        confirmed.setOnFinished(_ -> icon.setIconCode(Material2OutlinedAL.CONTENT_COPY));
        setContent(content);
    }

    /// What is shown and copied; disabled while empty.
    public StringProperty contentProperty() {
        return content;
    }

    public String getContent() {
        return content.get();
    }

    public void setContent(String text) {
        content.set(text);
    }

    public boolean isWords() {
        return getStyleClass().contains("copy-words");
    }

    /// Whether the text is words, such as a name or an address, rather than figures that stand under each other.
    public void setWords(boolean words) {
        getStyleClass().removeAll("copy-button", "copy-words");
        getStyleClass().add(words ? "copy-words" : "copy-button");
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, getContent()));
        icon.setIconCode(Material2AL.CHECK);
        confirmed.playFromStart();
    }
}
