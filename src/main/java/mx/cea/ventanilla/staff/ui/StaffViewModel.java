package mx.cea.ventanilla.staff.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffChange;
import mx.cea.ventanilla.staff.StaffEntry;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import org.jspecify.annotations.Nullable;

/// Looking after the staff: who works here, in which role, and may come in.
public final class StaffViewModel {
    private final Background background;
    private final StaffService service;
    private final StaffMember me;
    private final ObservableList<StaffEntry> staff = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable StaffEntry> selected = new SimpleObjectProperty<>(this, "selected");
    private final EnrolForm enrolment = new EnrolForm();
    private final NewPassword newPassword = new NewPassword();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final BooleanBinding canDeactivate = Bindings.createBooleanBinding(
            () -> selected.get() != null && selected.get().active() && !isMe(selected.get()), selected);
    private final BooleanBinding canActivate = Bindings.createBooleanBinding(
            () -> selected.get() != null && !selected.get().active(), selected);
    private final BooleanBinding canUnlock = Bindings.createBooleanBinding(
            () -> selected.get() != null && selected.get().lockedUntil() != null, selected);

    public StaffViewModel(Background background, StaffService service, StaffMember me) {
        this.background = background;
        this.service = service;
        this.me = me;
        selected.subscribe(() -> {
            problem.set("");
            done.set("");
            newPassword.clear();
        });
    }

    /// Reads the list anew; who was selected stays so.
    public void load() {
        background.run((Callable<List<StaffEntry>>) service::list).onSuccess(this::show);
    }

    private void show(List<StaffEntry> entries) {
        StaffEntry before = selected.get();
        staff.setAll(entries);
        if (before != null) {
            select(before.member().id());
        }
    }

    private void select(StaffId id) {
        selected.set(staff.stream()
                .filter(entry -> entry.member().id().equals(id))
                .findFirst()
                .orElse(null));
    }

    /// Enrols whom the form describes.
    public void enrol() {
        if (busy.get() || !enrolment.check()) {
            return;
        }
        String username = enrolment.usernameProperty().get();
        String name = enrolment.nameProperty().get();
        Role role = enrolment.roleProperty().get();
        String password = enrolment.getPassword().textProperty().get();
        busy.set(true);
        background.run(() -> service.enrol(me, username, name, role, password))
                .onSuccess(change -> {
                    enrolment.show(change);
                    if (change instanceof StaffChange.Done(StaffId who)) {
                        reloadAndSelect(who, Texts.get("staff.done.enrolled", name.strip()));
                    }
                })
                .andFinally(() -> busy.set(false));
    }

    private void reloadAndSelect(StaffId who, String told) {
        background.run((Callable<List<StaffEntry>>) service::list).onSuccess(entries -> {
            staff.setAll(entries);
            select(who);
            done.set(told);
        });
    }

    /// Gives the selected person another role.
    public void changeRole(Role role) {
        StaffEntry entry = selected.get();
        if (entry != null && entry.member().role() != role) {
            String told = Texts.get("staff.done.role", entry.member().name(), Texts.get(role.messageKey()));
            apply(entry, () -> service.changeRole(me, entry.member().id(), role), told);
        }
    }

    /// Closes the login of the selected person.
    public void deactivate() {
        ofSelected("staff.done.deactivated", who -> service.deactivate(me, who));
    }

    /// Opens the login of the selected person again.
    public void activate() {
        ofSelected("staff.done.activated", who -> service.activate(me, who));
    }

    /// Lets the selected person try again at once.
    public void unlock() {
        ofSelected("staff.done.unlocked", who -> service.unlock(me, who));
    }

    /// Gives the selected person the password that was typed.
    public void setPassword() {
        if (newPassword.check()) {
            String password = newPassword.textProperty().get();
            ofSelected("staff.done.password", who -> service.setPassword(me, who, password));
        }
    }

    private void ofSelected(String toldKey, Function<StaffId, StaffChange> change) {
        StaffEntry entry = selected.get();
        if (entry != null) {
            StaffMember member = entry.member();
            apply(entry, () -> change.apply(member.id()), Texts.get(toldKey, member.name()));
        }
    }

    private void apply(StaffEntry entry, Callable<StaffChange> change, String told) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        done.set("");
        background.run(change)
                .onSuccess(result -> {
                    switch (result) {
                        case StaffChange.Done _ -> reloadAndSelect(entry.member().id(), told);
                        case StaffChange.WeakPassword _ -> newPassword.refuse(StaffTexts.refusal(result));
                        case StaffChange.SignInAgain _,
                                StaffChange.NotAllowed _,
                                StaffChange.NoSuchStaff _,
                                StaffChange.UsernameTaken _,
                                StaffChange.BadUsername _,
                                StaffChange.BadName _,
                                StaffChange.LastAdministrator _,
                                StaffChange.Oneself _,
                                StaffChange.NotTheFirst _ -> {
                            reloadAndSelect(entry.member().id(), "");
                            problem.set(StaffTexts.refusal(result));
                        }
                    }
                })
                .andFinally(() -> busy.set(false));
    }

    /// Whether an entry is the one who looks after the staff.
    public boolean isMe(StaffEntry entry) {
        return entry.member().id().equals(me.id());
    }

    /// Everybody, those who still work here first.
    public ObservableList<StaffEntry> staff() {
        return staff;
    }

    /// Who is selected; null while nobody is, and then the form for somebody new is shown.
    public ObjectProperty<@Nullable StaffEntry> selectedProperty() {
        return selected;
    }

    public EnrolForm getEnrolment() {
        return enrolment;
    }

    /// The selected person's next password.
    public NewPassword getNewPassword() {
        return newPassword;
    }

    /// Why the last change was not made; empty where it was.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// What the last change did; empty where there was none.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public String getDone() {
        return done.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    public BooleanBinding canDeactivateProperty() {
        return canDeactivate;
    }

    public boolean isCanDeactivate() {
        return canDeactivate.get();
    }

    public BooleanBinding canActivateProperty() {
        return canActivate;
    }

    public boolean isCanActivate() {
        return canActivate.get();
    }

    public BooleanBinding canUnlockProperty() {
        return canUnlock;
    }

    public boolean isCanUnlock() {
        return canUnlock.get();
    }
}
