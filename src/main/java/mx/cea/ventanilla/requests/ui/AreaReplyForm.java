package mx.cea.ventanilla.requests.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;

/// Notes what an area reported, by which a routed request comes back into one's hands.
final class AreaReplyForm extends VBox {

    /// @param reported told the area's words
    /// @param cancel   leaves it with the area
    AreaReplyForm(Consumer<String> reported, Runnable cancel) {
        getStyleClass().addAll("request-form", "card");
        Label heading = new Label(Texts.get("requests.page.reply.heading"));
        heading.getStyleClass().add("form-heading");
        TextArea note = new TextArea();
        note.setId("area-reply");
        note.setWrapText(true);
        note.setPromptText(Texts.get("requests.page.reply.prompt"));
        note.setAccessibleText(Texts.get("requests.page.reply.prompt"));
        setVgrow(note, Priority.ALWAYS);
        Button keep = new Button(Texts.get("requests.page.form.cancel"));
        keep.setOnAction(_ -> cancel.run());
        Button submit = new Button(Texts.get("requests.page.reply.submit"));
        submit.getStyleClass().add("accent");
        submit.disableProperty().bind(note.textProperty().map(String::isBlank));
        submit.setOnAction(_ -> reported.accept(note.getText()));
        ComposerView.SEND.before(this, submit::fire);
        HBox actions = new HBox(keep, submit);
        actions.getStyleClass().addAll("form-actions", "to-the-right");
        getChildren().setAll(heading, note, actions);
    }
}
