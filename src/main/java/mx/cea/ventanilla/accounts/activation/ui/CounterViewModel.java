package mx.cea.ventanilla.accounts.activation.ui;

import java.util.Set;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.activation.Activated;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.activation.PasswordPolicy.Fault;
import mx.cea.ventanilla.accounts.activation.PasswordPolicy;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.StaffMember;

/// A customer who makes his password at the counter (ACT-2). What he types is bound to his own window alone and is
/// forgotten when it closes; the agent's window is told how far he is and nothing else.
public final class CounterViewModel {
    private final Background background;
    private final Activations activations;
    private final StaffMember agent;
    private final Account account;
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final StringProperty again = new SimpleStringProperty(this, "again", "");
    private final ReadOnlyBooleanWrapper longEnough = new ReadOnlyBooleanWrapper(this, "longEnough");
    private final ReadOnlyBooleanWrapper digits = new ReadOnlyBooleanWrapper(this, "digits");
    private final ReadOnlyBooleanWrapper letters = new ReadOnlyBooleanWrapper(this, "letters");
    private final ReadOnlyBooleanWrapper same = new ReadOnlyBooleanWrapper(this, "same");
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Progress.NOTHING_YET);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public CounterViewModel(Background background, Activations activations, StaffMember agent, Account account) {
        this.background = background;
        this.activations = activations;
        this.agent = agent;
        this.account = account;
        password.subscribe(this::look);
        again.subscribe(this::look);
    }

    /// How far the customer is: all that the agent sees.
    public enum Progress {
        NOTHING_YET,
        /// He is typing, and the policy is not met yet.
        TYPING,
        /// The policy is met; the second entry is not the same yet.
        GOOD,
        /// Both entries are the same.
        READY,
        SAVING,
        DONE,
        /// The account waits for no activation any more.
        TOO_LATE
    }

    private void look() {
        Set<Fault> faults = PasswordPolicy.faults(password.get());
        longEnough.set(!faults.contains(Fault.TOO_SHORT));
        digits.set(!faults.contains(Fault.TOO_FEW_DIGITS));
        letters.set(!faults.contains(Fault.TOO_FEW_LETTERS));
        same.set(!password.get().isEmpty() && password.get().equals(again.get()));
        problem.set(faults.contains(Fault.TOO_LONG) ? Texts.get("accounts.counter.too-long", PasswordPolicy.LONGEST) : "");
        switch (progress.get()) {
            case NOTHING_YET, TYPING, GOOD, READY -> progress.set(progressOf(faults.isEmpty()));
            case SAVING, DONE, TOO_LATE -> {}
        }
    }

    private Progress progressOf(boolean good) {
        if (password.get().isEmpty() && again.get().isEmpty()) {
            return Progress.NOTHING_YET;
        }
        if (!good) {
            return Progress.TYPING;
        }
        return same.get() ? Progress.READY : Progress.GOOD;
    }

    /// Keeps the password and activates the account, once both entries are good and the same.
    public void save() {
        if (progress.get() != Progress.READY) {
            problem.set(Texts.get(
                    progress.get() == Progress.GOOD ? "accounts.counter.not-the-same" : "accounts.counter.not-good"));
            return;
        }
        progress.set(Progress.SAVING);
        String typed = password.get();
        background.run(() -> activations.atCounter(agent, account.id(), typed))
                .onSuccess(this::came)
                .onError(DatabaseException.class, _ -> again(Texts.get("accounts.counter.trouble")));
    }

    private void came(Activated result) {
        switch (result) {
            case Activated.Done _ -> over(Progress.DONE);
            case Activated.NotPending _ -> over(Progress.TOO_LATE);
            case Activated.IdentityMissing _ -> again(Texts.get("accounts.counter.identity"));
            case Activated.WeakPassword _ -> again(Texts.get("accounts.counter.not-good"));
            case Activated.NotPermitted _ -> again(Texts.get("accounts.portal.not-permitted"));
            case Activated.SpentToken _, Activated.UnknownToken _, Activated.UnusableHash _ ->
                throw new IllegalStateException("There is no token at the counter: " + result);
        }
    }

    private void again(String why) {
        progress.set(progressOf(true));
        problem.set(why);
    }

    private void over(Progress end) {
        progress.set(end);
        forget();
    }

    /// Forgets what was typed.
    public void forget() {
        password.set("");
        again.set("");
    }

    public String getUsername() {
        return account.username().text();
    }

    /// The first entry, for the customer's window alone.
    StringProperty passwordProperty() {
        return password;
    }

    /// The second entry, for the customer's window alone.
    StringProperty againProperty() {
        return again;
    }

    BooleanExpression longEnough() {
        return longEnough;
    }

    BooleanExpression digits() {
        return digits;
    }

    BooleanExpression letters() {
        return letters;
    }

    BooleanExpression same() {
        return same;
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public Progress getProgress() {
        return progress.get();
    }

    /// What the customer is told is wrong; empty where nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }
}
