package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.imports.SampleLogin;
import mx.cea.ventanilla.staff.SignInResult;

/// Signing in.
public final class LoginViewModel {
    private final BiFunction<String, String, SignInResult> doorway;
    private final Consumer<SignInResult.Welcome> welcome;
    private final List<SampleLogin> samples;
    private final PasswordPrompt prompt;
    private final StringProperty username = new SimpleStringProperty(this, "username", "");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper(this, "usernameProblem", "");

    /// @param doorway looks at a user name and a password; called in the background
    /// @param samples whose passwords are offered; empty but in the sample office
    /// @param welcome told who has come in
    public LoginViewModel(
            Background background,
            Clock clock,
            BiFunction<String, String, SignInResult> doorway,
            List<SampleLogin> samples,
            Consumer<SignInResult.Welcome> welcome) {
        this.doorway = doorway;
        this.samples = List.copyOf(samples);
        this.welcome = welcome;
        this.prompt = new PasswordPrompt(background, clock);
        username.subscribe(() -> usernameProblem.set(""));
    }

    /// Asks for entrance with what was typed.
    public void signIn() {
        if (username.get().isBlank()) {
            usernameProblem.set(Texts.get("desktop.username.missing"));
            return;
        }
        String user = username.get();
        String password = prompt.passwordProperty().get();
        prompt.ask(() -> doorway.apply(user, password), welcome);
    }

    /// Fills in somebody of the sample office.
    public void choose(SampleLogin sample) {
        username.set(sample.username());
        prompt.passwordProperty().set(sample.password());
    }

    /// Those whose passwords are offered; empty but in the sample office.
    public List<SampleLogin> samples() {
        return samples;
    }

    public PasswordPrompt getPrompt() {
        return prompt;
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    public String getUsernameProblem() {
        return usernameProblem.get();
    }
}
