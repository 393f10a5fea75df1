package mx.cea.ventanilla.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.staff.SignInResult;
import org.jspecify.annotations.Nullable;

/// A field for a password, with what came of the last attempt: what is wrong with the password stands beside the
/// field, what is wrong with the database apart from it, and then the password stays for another try. While an attempt
/// must wait, the seconds are counted down.
public final class PasswordPrompt {
    private final Background background;
    private final Clock clock;
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
    private final BooleanBinding ready = busy.not().and(waiting.not());
    private @Nullable Wait wait;

    private record Wait(Instant until, boolean locked) {}

    public PasswordPrompt(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
        password.subscribe(text -> {
            if (!text.isEmpty() && !waiting.get()) {
                problem.set("");
            }
        });
    }

    /// Looks at a password.
    ///
    /// @param welcome told where it is the right one
    public void ask(Callable<SignInResult> question, Consumer<SignInResult.Welcome> welcome) {
        if (!ready.get()) {
            return;
        }
        if (password.get().isEmpty()) {
            problem.set(Texts.get("desktop.password.missing"));
            return;
        }
        busy.set(true);
        problem.set("");
        trouble.set("");
        background.run(question)
                .onSuccess(result -> {
                    show(result, welcome);
                    if (trouble.get().isEmpty()) {
                        password.set("");
                    }
                })
                .andFinally(() -> busy.set(false));
    }

    private void show(SignInResult result, Consumer<SignInResult.Welcome> welcome) {
        switch (result) {
            case SignInResult.Welcome in -> welcome.accept(in);
            case SignInResult.WrongPassword(Duration length) -> await(length, false);
            case SignInResult.LockedFor(Duration length) -> await(length, true);
            case SignInResult.Inactive _ -> problem.set(Texts.get("desktop.signin.inactive"));
            case SignInResult.NotStaff _ -> problem.set(Texts.get("desktop.signin.not-staff"));
            case SignInResult.NotAdmitted _ -> trouble.set(Texts.get("desktop.signin.not-admitted"));
            case SignInResult.Unreachable _ -> trouble.set(Texts.get("desktop.signin.unreachable"));
            case SignInResult.OtherSchema other -> trouble.set(schema(other));
            case SignInResult.FileTrouble(String detail) ->
                trouble.set(Texts.get("desktop.signin.file-trouble", detail));
            case SignInResult.OnNetworkShare share ->
                trouble.set(Texts.get("desktop.signin.network-share", share.file().toString()));
        }
    }

    private static String schema(SignInResult.OtherSchema other) {
        if (other.found().isEmpty()) {
            return Texts.get("desktop.signin.schema-none");
        }
        return other.newer()
                ? Texts.get("desktop.signin.schema-newer", other.found(), other.expected())
                : Texts.get("desktop.signin.schema-older", other.found(), other.expected());
    }

    private void await(Duration length, boolean locked) {
        wait = new Wait(clock.now().plus(length), locked);
        waiting.set(true);
        tick();
    }

    /// Brings the countdown up to date; called every second while the prompt is shown.
    public void tick() {
        if (wait == null) {
            return;
        }
        long left = Math.ceilDiv(Duration.between(clock.now(), wait.until()).toMillis(), 1000L);
        if (left <= 0) {
            problem.set(Texts.get(wait.locked() ? "desktop.signin.try-again" : "desktop.signin.wrong"));
            wait = null;
            waiting.set(false);
        } else if (wait.locked()) {
            problem.set(Texts.get("desktop.signin.locked", minutes(left)));
        } else {
            problem.set(Texts.get("desktop.signin.wrong-wait", left));
        }
    }

    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /// What is wrong with the password; empty where nothing is known to be.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// Why the password could not be looked at; empty where it could.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public String getTrouble() {
        return trouble.get();
    }

    /// Whether a password is being looked at.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /// Whether the next attempt would be looked at.
    public BooleanBinding readyProperty() {
        return ready;
    }

    public boolean isReady() {
        return ready.get();
    }
}
