package mx.cea.ventanilla.accounts.debt.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.debt.Exempted;
import mx.cea.ventanilla.accounts.debt.Exemptions;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Why accounts are to be exempt from blocks for debt, and until when.
public final class ExemptionForm {
    private static final int SHORTEST = 3;

    private final Background background;
    private final Exemptions exemptions;
    private final StaffMember me;
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final ObjectProperty<@Nullable LocalDate> lastDay = new SimpleObjectProperty<>(this, "lastDay");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ExemptionForm(Background background, Exemptions exemptions, StaffMember me) {
        this.background = background;
        this.exemptions = exemptions;
        this.me = me;
        reason.subscribe(() -> problem.set(""));
        lastDay.subscribe(() -> problem.set(""));
    }

    /// Exempts accounts, each for itself; where something is missing it says so and does nothing.
    ///
    /// @param done given what came of each
    void exempt(Collection<AccountId> accounts, Consumer<Map<AccountId, Exempted>> done) {
        LocalDate last = lastDay.get();
        String why = reason.get();
        if (accounts.isEmpty()) {
            problem.set(Texts.get("debt.exempt.nobody"));
        } else if (why.strip().length() < SHORTEST) {
            problem.set(Texts.get("debt.exempted.NO_REASON"));
        } else if (last == null) {
            problem.set(Texts.get("debt.exempt.no_day"));
        } else {
            background.run(() -> exemptions.exemptAll(me, accounts, why, last)).onSuccess(results -> {
                tell(results);
                done.accept(results);
            });
        }
    }

    /// Does something else with the reason alone, where it and the accounts are there; else it says what is missing.
    void withReason(Collection<?> accounts, Consumer<String> act) {
        String why = reason.get().strip();
        if (accounts.isEmpty()) {
            problem.set(Texts.get("debt.exempt.nobody"));
        } else if (why.length() < SHORTEST) {
            problem.set(Texts.get("debt.exempted.NO_REASON"));
        } else {
            reason.set("");
            act.accept(why);
        }
    }

    private void tell(Map<AccountId, Exempted> results) {
        boolean allDone = results.values().stream().allMatch(Exempted.DONE::equals);
        if (allDone) {
            reason.set("");
            lastDay.set(null);
        }
        problem.set(results.values().stream()
                .filter(result -> result != Exempted.DONE)
                .findFirst()
                .map(result -> Texts.get("debt.exempted." + result))
                .orElse(""));
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /// The last day on which they are exempt; null while none is chosen.
    public ObjectProperty<@Nullable LocalDate> lastDayProperty() {
        return lastDay;
    }

    /// What is missing or wrong; empty where nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
