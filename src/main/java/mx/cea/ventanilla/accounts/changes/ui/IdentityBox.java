package mx.cea.ventanilla.accounts.changes.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.ProblemLabel;
import org.jspecify.annotations.Nullable;

/// Says whether who asks has proved who he is; where not, takes the document that he shows. Enter confirms it.
final class IdentityBox extends VBox {
    private static final double ENDING = 9;

    private final IdentityModel model;
    private final TextField ending = new TextField();

    IdentityBox(IdentityModel model) {
        this.model = model;
        getStyleClass().add("identity-box");
        Label words = Nodes.wrapped("", "caption");
        words.setId("identity-words");
        words.textProperty().bind(model.wordsProperty());
        ComboBox<IdentityDocument.Kind> kind = kinds();
        kind.setId("identity-kind");
        kind.setAccessibleText(Texts.get("accounts.changes.identity.kind"));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        ending.setId("identity-ending");
        ending.setPromptText(Texts.get("accounts.changes.identity.ending"));
        ending.setAccessibleText(Texts.get("accounts.changes.identity.ending"));
        ending.setPrefColumnCount((int) ENDING);
        ending.textProperty().bindBidirectional(model.endingProperty());
        ending.setOnAction(_ -> model.prove());
        Button prove = new Button(Texts.get("accounts.changes.identity.prove"));
        prove.setId("identity-prove");
        prove.setMinWidth(Button.USE_PREF_SIZE);
        prove.setOnAction(_ -> model.prove());
        HBox row = new HBox(kind, ending, prove);
        row.getStyleClass().add("form-row");
        row.visibleProperty().bind(model.provedProperty().not());
        row.managedProperty().bind(row.visibleProperty());
        ProblemLabel problem = new ProblemLabel();
        problem.setLabelFor(ending);
        problem.textProperty().bind(model.problemProperty());
        getChildren().setAll(words, row, problem);
    }

    /// The kinds of documents to choose from.
    static ComboBox<IdentityDocument.Kind> kinds() {
        ComboBox<IdentityDocument.Kind> kind = new ComboBox<>();
        kind.getItems().setAll(IdentityDocument.Kind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(IdentityDocument.@Nullable Kind each) {
                return each == null ? "" : Texts.get("accounts.changes.identity." + each);
            }

            @Override
            public IdentityDocument.Kind fromString(String text) {
                throw new UnsupportedOperationException("not written by hand");
            }
        });
        return kind;
    }

    /// Where the keyboard begins.
    Node begins() {
        return ending;
    }

    ReadOnlyBooleanProperty provedProperty() {
        return model.provedProperty();
    }
}
