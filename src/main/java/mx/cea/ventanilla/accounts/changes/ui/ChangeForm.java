package mx.cea.ventanilla.accounts.changes.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.LoadingOverlay;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.ProblemLabel;
import mx.cea.ventanilla.fx.Shortcut;
import org.jspecify.annotations.Nullable;

/// The card of a form: its heading, what it does, its fields, and its two buttons. Ctrl+Enter does it, Esc goes back.
final class ChangeForm extends StackPane {
    /// Does what the form is for.
    static final Shortcut DO = Shortcut.of("Ctrl+Enter", "accounts.changes.key.do");

    private final ChangeModel model;
    private final VBox card = new VBox();
    private @Nullable Node begins;
    private @Nullable Node first;

    /// @param heading     what it does, to whose account
    /// @param explanation what follows from it
    ChangeForm(ChangeModel model, String heading, String explanation) {
        this.model = model;
        Label title = Nodes.wrapped(heading, "title-4");
        card.getChildren().setAll(title, Nodes.wrapped(explanation, "caption"));
        card.getStyleClass().addAll("card", "change-form");
        card.setMaxHeight(USE_PREF_SIZE);
        StackPane place = new StackPane(card);
        place.getStyleClass().add("change-place");
        ScrollPane scroll = new ScrollPane(place);
        // only now is what it holds in the window
        scroll.skinProperty().subscribe(skin -> {
            Node begin = begins == null ? first : begins;
            if (skin != null && begin != null) {
                begin.requestFocus();
            }
        });
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("list-pane");
        LoadingOverlay overlay = new LoadingOverlay();
        overlay.busyProperty().bind(model.busyProperty());
        getChildren().setAll(scroll, overlay);
        getStyleClass().add("account-page");
        getStylesheets().add(ChangeForm.class.getResource("changes.css").toExternalForm());
    }

    /// Adds what proves the identity; the keyboard begins there, and goes on to the first field once it is proved.
    void add(IdentityBox identity) {
        begins = identity.begins();
        identity.provedProperty().subscribe((_, proved) -> {
            if (proved && first != null) {
                first.requestFocus();
            }
        });
        add((Node) identity);
    }

    /// Adds a part as it is.
    void add(Node part) {
        card.getChildren().add(part);
    }

    /// Adds a field to write in under its name, with what is wrong with it below.
    <T extends Control> T field(String id, String key, T field, ReadOnlyStringProperty fault) {
        Label name = new Label(Texts.get(key));
        name.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(Texts.get(key));
        field.setMaxWidth(Double.MAX_VALUE);
        ProblemLabel problem = new ProblemLabel();
        problem.setLabelFor(field);
        problem.textProperty().bind(fault);
        fault.subscribe((_, wrong) -> {
            if (!wrong.isEmpty()) {
                field.requestFocus();
            }
        });
        card.getChildren().add(new VBox(name, field, problem));
        if (first == null && field instanceof TextInputControl) {
            first = field;
        }
        return field;
    }

    /// Adds a field for one line.
    TextField line(String id, String key, String begin, ReadOnlyStringProperty fault) {
        return field(id, key, new TextField(begin), fault);
    }

    /// Adds the buttons at the end.
    ///
    /// @param dangerous whether it ends something
    void end(String actionKey, boolean dangerous, Runnable action, Runnable leave) {
        ProblemLabel problem = new ProblemLabel();
        problem.setId("change-problem");
        problem.textProperty().bind(model.problemProperty());
        Button back = new Button(Texts.get("accounts.changes.leave"));
        back.setOnAction(_ -> leave.run());
        Button act = new Button(Texts.get(actionKey));
        act.setId("change-do");
        act.getStyleClass().add(dangerous ? Styles.DANGER : Styles.ACCENT);
        act.setOnAction(_ -> action.run());
        HBox buttons = new HBox(back, act);
        buttons.getStyleClass().add("form-actions");
        card.getChildren().addAll(problem, buttons);
        DO.before(this, action);
    }
}
