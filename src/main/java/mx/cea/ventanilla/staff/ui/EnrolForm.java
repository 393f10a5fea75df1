package mx.cea.ventanilla.staff.ui;

import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffChange;

/// The fields of somebody new, each with what is wrong with it.
public final class EnrolForm {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty username = new SimpleStringProperty(this, "username", "");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(this, "role", Role.AGENT);
    private final NewPassword password = new NewPassword();
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper(this, "nameProblem", "");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper(this, "usernameProblem", "");
    private final ReadOnlyStringWrapper roleProblem = new ReadOnlyStringWrapper(this, "roleProblem", "");

    public EnrolForm() {
        name.subscribe(() -> nameProblem.set(""));
        username.subscribe(() -> usernameProblem.set(""));
    }

    /// Looks for what is wrong before anybody is asked.
    ///
    /// @return whether nothing was found
    public boolean check() {
        nameProblem.set(name.get().isBlank() ? Texts.get("staff.name.missing") : "");
        usernameProblem.set(username.get().isBlank() ? Texts.get("staff.username.missing") : "");
        roleProblem.set("");
        boolean passwordRight = password.check();
        return passwordRight
                && Stream.of(nameProblem, usernameProblem).allMatch(problem -> problem.get().isEmpty());
    }

    /// Shows what came of it beside the field that it is about; empties the form where it was done.
    public void show(StaffChange change) {
        switch (change) {
            case StaffChange.Done _ -> clear();
            case StaffChange.BadName _ -> nameProblem.set(StaffTexts.refusal(change));
            case StaffChange.BadUsername _, StaffChange.UsernameTaken _ ->
                usernameProblem.set(StaffTexts.refusal(change));
            case StaffChange.WeakPassword _ -> password.refuse(StaffTexts.refusal(change));
            case StaffChange.NotAllowed _,
                    StaffChange.NoSuchStaff _,
                    StaffChange.LastAdministrator _,
                    StaffChange.Oneself _,
                    StaffChange.NotTheFirst _,
                    StaffChange.SignInAgain _ ->
                roleProblem.set(StaffTexts.refusal(change));
        }
    }

    /// Empties every field.
    public void clear() {
        name.set("");
        username.set("");
        role.set(Role.AGENT);
        password.clear();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /// The password, typed twice.
    public NewPassword getPassword() {
        return password;
    }

    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    public String getNameProblem() {
        return nameProblem.get();
    }

    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    public String getUsernameProblem() {
        return usernameProblem.get();
    }

    public ReadOnlyStringProperty roleProblemProperty() {
        return roleProblem.getReadOnlyProperty();
    }

    public String getRoleProblem() {
        return roleProblem.get();
    }
}
