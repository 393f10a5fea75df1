package mx.cea.ventanilla.staff.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Texts;

/// A new password, typed twice.
public final class NewPassword {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty again = new SimpleStringProperty(this, "again", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper againProblem = new ReadOnlyStringWrapper(this, "againProblem", "");

    public NewPassword() {
        text.subscribe(() -> problem.set(""));
        again.subscribe(() -> againProblem.set(""));
    }

    /// Looks whether there is one and both are the same.
    ///
    /// @return whether nothing is wrong so far; the rule for passwords is kept by who sets it
    public boolean check() {
        problem.set(text.get().isEmpty() ? Texts.get("staff.password.missing") : "");
        boolean same = text.get().equals(again.get());
        againProblem.set(same ? "" : Texts.get("staff.password.not-the-same"));
        return same && !text.get().isEmpty();
    }

    /// Says why it may not be used.
    void refuse(String reason) {
        problem.set(reason);
    }

    void clear() {
        text.set("");
        again.set("");
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty againProperty() {
        return again;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    public ReadOnlyStringProperty againProblemProperty() {
        return againProblem.getReadOnlyProperty();
    }

    public String getAgainProblem() {
        return againProblem.get();
    }
}
