package mx.cea.ventanilla.customers.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.OpeningReason;

/// Why somebody opens a file, chosen or written before anything of it is shown (REG-5).
public final class ReasonModel {
    private final List<String> choices = new ArrayList<>();
    private final ObjectProperty<String> choice = new SimpleObjectProperty<>(this, "choice");
    private final StringProperty other = new SimpleStringProperty(this, "other", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private OpeningReason from = OpeningReason.from("?");

    /// Begins anew.
    ///
    /// @param where     one comes from
    /// @param isAReason whether that is a reason by itself, as a request is; then it is the first choice
    public void begin(OpeningReason where, boolean isAReason) {
        from = where;
        choices.clear();
        if (isAReason) {
            choices.add(from.from());
        }
        choices.add(Texts.get("customers.reason.balance"));
        choices.add(Texts.get("customers.reason.consumption"));
        choices.add(Texts.get("customers.reason.identity"));
        choices.add(Texts.get("customers.reason.service"));
        choices.add(Texts.get("customers.reason.incident"));
        choices.add(Texts.get("customers.reason.other"));
        choice.set(choices.getFirst());
        other.set("");
        problem.set("");
    }

    /// The reason as it stands, if it says something; otherwise says what is lacking.
    public Optional<OpeningReason> reason() {
        OpeningReason reason = from.because(isOther() ? other.get() : choice.get());
        problem.set(reason.isGiven() ? "" : Texts.get("customers.reason.missing"));
        return reason.isGiven() ? Optional.of(reason) : Optional.empty();
    }

    /// The reasons that can be chosen, the last being another one that is written.
    public List<String> choices() {
        return List.copyOf(choices);
    }

    public ObjectProperty<String> choiceProperty() {
        return choice;
    }

    /// Whether the reason is written rather than chosen.
    public boolean isOther() {
        return choice.get().equals(choices.getLast());
    }

    public StringProperty otherProperty() {
        return other;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }
}
