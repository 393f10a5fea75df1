package mx.cea.ventanilla.accounts.changes.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.accounts.changes.ChangeRefusal;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationWords;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseException;

/// A change that is being asked for: what is wrong with it, field by field, and what came of it.
final class ChangeModel {
    private final Background background;
    private final Consumer<String> done;
    private final Map<Field, ReadOnlyStringWrapper> faults = new EnumMap<>(Field.class);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// What came of it.
    sealed interface Attempt {
        /// @param words for the notice
        record Done(String words) implements Attempt {}

        record Refused(ChangeRefusal why) implements Attempt {}
    }

    /// @param done closes the form and says what was done
    ChangeModel(Background background, Consumer<String> done) {
        this.background = background;
        this.done = done;
    }

    /// Asks for the change; what was typed stays where it is refused.
    void ask(Callable<Attempt> change) {
        if (busy.get()) {
            return;
        }
        problem.set("");
        faults.values().forEach(fault -> fault.set(""));
        busy.set(true);
        background.run(change)
                .onSuccess(attempt -> {
                    switch (attempt) {
                        case Attempt.Done(String words) -> done.accept(words);
                        case Attempt.Refused(ChangeRefusal why) -> show(why);
                    }
                })
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.changes.trouble")))
                .andFinally(() -> busy.set(false));
    }

    private void show(ChangeRefusal why) {
        if (why instanceof ChangeRefusal.Faulty(var found)) {
            for (Fault fault : found) {
                of(fault.field()).set(RegistrationWords.fault(fault));
            }
        } else {
            problem.set(ChangeWords.refusal(why));
        }
    }

    private ReadOnlyStringWrapper of(Field field) {
        return faults.computeIfAbsent(field, _ -> new ReadOnlyStringWrapper(this, "fault", ""));
    }

    /// What is wrong with a field; empty where nothing is.
    ReadOnlyStringProperty faultProperty(Field field) {
        return of(field).getReadOnlyProperty();
    }

    /// What is wrong with the whole; empty where nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
