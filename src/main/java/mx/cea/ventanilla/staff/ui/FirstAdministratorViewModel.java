package mx.cea.ventanilla.staff.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.staff.StaffChange;
import mx.cea.ventanilla.staff.StaffService;

/// The first start of an embedded database: its first administrator.
public final class FirstAdministratorViewModel {
    private final Background background;
    private final StaffService staff;
    private final Runnable enrolled;
    private final EnrolForm form = new EnrolForm();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// @param enrolled run once there is an administrator, who may now sign in
    public FirstAdministratorViewModel(Background background, StaffService staff, Runnable enrolled) {
        this.background = background;
        this.staff = staff;
        this.enrolled = enrolled;
    }

    /// Enrols the administrator, or says what is wrong.
    public void enrol() {
        if (busy.get() || !form.check()) {
            return;
        }
        busy.set(true);
        String username = form.usernameProperty().get();
        String name = form.nameProperty().get();
        String password = form.getPassword().textProperty().get();
        background.run(() -> staff.enrolFirst(username, name, password))
                .onSuccess(change -> {
                    form.show(change);
                    if (change instanceof StaffChange.Done) {
                        enrolled.run();
                    }
                })
                .andFinally(() -> busy.set(false));
    }

    public EnrolForm form() {
        return form;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }
}
