package mx.cea.ventanilla.accounts.registration.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;

/// A field with what is wrong with it. What no further key can mend is told at once; what may only not be finished is
/// told once the field was left or the next step asked for, and from then on follows every key.
public final class FormField {
    private static final Set<Kind> TOLD_AT_ONCE = EnumSet.of(
            Kind.TOO_LONG, Kind.INVISIBLE, Kind.LOOKALIKE, Kind.SPACES, Kind.NOT_ALPHANUMERIC);

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Function<String, Optional<Fault>> check;
    private boolean insisting;

    FormField(Function<String, Optional<Fault>> check) {
        this.check = check;
        text.subscribe(this::judge);
    }

    /// Looks again, as when another field has changed on which this one depends.
    void judge() {
        problem.set(fault().filter(fault -> insisting || TOLD_AT_ONCE.contains(fault.kind()))
                .map(RegistrationWords::fault)
                .orElse(""));
    }

    private Optional<Fault> fault() {
        return check.apply(text.get());
    }

    /// The field was left; what is empty is not yet wrong.
    void leave() {
        if (!text.get().isBlank() && problem.get().isEmpty()) {
            insisting = true;
            judge();
        }
    }

    /// Asks for it, for the next step.
    ///
    /// @return whether nothing is wrong
    boolean ask() {
        insisting = true;
        judge();
        return fault().isEmpty();
    }

    /// Says what is wrong in the view of others; until the next key.
    void refuse(String words) {
        problem.set(words);
    }

    void clear() {
        insisting = false;
        text.set("");
        judge();
    }

    String get() {
        return text.get();
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }
}
