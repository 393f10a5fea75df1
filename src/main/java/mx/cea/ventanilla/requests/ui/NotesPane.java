package mx.cea.ventanilla.requests.ui;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.InternalNote;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.requests.RequestView;

/// The internal notes of a request, and the field for another; all of it dashed amber, for the customer never sees it.
final class NotesPane extends VBox {
    private final RequestPageModel model;
    private final VBox notes = new VBox();
    private final TextArea text = new TextArea();

    NotesPane(RequestPageModel model, boolean mayWrite) {
        this.model = model;
        getStyleClass().add("notes-pane");
        notes.getStyleClass().add("lines");
        ScrollPane scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("list-pane");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        if (mayWrite) {
            getChildren().add(writing());
        }
    }

    private HBox writing() {
        text.setId("note-text");
        text.setPromptText(Texts.get("requests.page.note.prompt"));
        text.setAccessibleText(Texts.get("requests.page.note.prompt"));
        text.setPrefRowCount(1);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button add = new Button(Texts.get("requests.page.note.add"));
        add.setId("note-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setMinWidth(Button.USE_PREF_SIZE);
        add.disableProperty().bind(text.textProperty().map(String::isBlank));
        add.setOnAction(_ -> add());
        Shortcut.of("Ctrl+Enter", "requests.page.note.add").before(text, this::add);
        HBox row = new HBox(text, add);
        row.getStyleClass().addAll("internal-note", "note-writing");
        return row;
    }

    private void add() {
        if (!text.getText().isBlank()) {
            model.addNote(text.getText(), text::clear);
        }
    }

    void show(List<RequestView.Note> all, LocalDate today) {
        notes.getChildren().setAll(all.reversed().stream()
                .map(note -> {
                    InternalNote shown = new InternalNote();
                    shown.setCaption(Texts.get("requests.page.note.by", note.author(), Moments.of(note.at(), today)));
                    shown.setText(note.body());
                    return shown;
                })
                .toList());
        if (all.isEmpty()) {
            notes.getChildren().setAll(Nodes.wrapped(Texts.get("requests.page.notes.none"), "caption"));
        }
    }
}
