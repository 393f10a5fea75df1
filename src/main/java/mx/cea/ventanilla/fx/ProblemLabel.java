package mx.cea.ventanilla.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// What is wrong with a field, said below it as one types; takes no room while nothing is. In FXML:
///
/// ```xml
/// <TextField fx:id="folio"/>
/// <ProblemLabel labelFor="$folio" text="${controller.viewModel.folioProblem}"/>
/// ```
///
/// The field gets the pseudo-class `error` and the sentence as its accessible help.
public final class ProblemLabel extends Label {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final BooleanBinding shown = Bindings.createBooleanBinding(
            () -> getText() != null && !getText().isBlank(), textProperty());

    public ProblemLabel() {
        getStyleClass().add("problem-label");
        setGraphic(new FontIcon(Material2AL.ERROR));
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        textProperty().subscribe(() -> mark(getLabelFor()));
        labelForProperty().subscribe((old, field) -> {
            unmark(old);
            mark(field);
        });
    }

    private void mark(@Nullable Node field) {
        if (field != null) {
            field.pseudoClassStateChanged(ERROR, shown.get());
            field.setAccessibleHelp(shown.get() ? getText() : null);
        }
    }

    private static void unmark(@Nullable Node field) {
        if (field != null) {
            field.pseudoClassStateChanged(ERROR, false);
            field.setAccessibleHelp(null);
        }
    }
}
