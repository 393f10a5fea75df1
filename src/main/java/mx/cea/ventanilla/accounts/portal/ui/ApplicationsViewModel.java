package mx.cea.ventanilla.accounts.portal.ui;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.portal.Application;
import mx.cea.ventanilla.accounts.portal.ApplicationData;
import mx.cea.ventanilla.accounts.portal.ApplicationReason;
import mx.cea.ventanilla.accounts.portal.Applications;
import mx.cea.ventanilla.accounts.portal.Decided;
import mx.cea.ventanilla.accounts.portal.Opened;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What came by the portal about accounts, and the one that is being decided.
public final class ApplicationsViewModel {
    private final Background background;
    private final Applications applications;
    private final StaffMember me;
    private final Consumer<AccountId> openAccount;
    private final PagedRows<Application, Long> rows;
    private final LatestOnly opening;
    private final BooleanProperty decided = new SimpleBooleanProperty(this, "decided");
    private final ObjectProperty<@Nullable Application> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ReadOnlyObjectWrapper<@Nullable RegistrationFields> form = new ReadOnlyObjectWrapper<>(this, "form");
    private final ReadOnlyBooleanWrapper canDecide = new ReadOnlyBooleanWrapper(this, "canDecide");
    private final ReadOnlyBooleanWrapper asksToConfirm = new ReadOnlyBooleanWrapper(this, "asksToConfirm");
    private final BooleanProperty confirmed = new SimpleBooleanProperty(this, "confirmed");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ObservableList<ApplicationReason> reasons = FXCollections.observableArrayList();
    private final ObservableList<ApplicationReason> reasonsShown = FXCollections.unmodifiableObservableList(reasons);

    /// @param openAccount opens an account's window
    public ApplicationsViewModel(
            Background background, Applications applications, StaffMember me, Consumer<AccountId> openAccount) {
        this.background = background;
        this.applications = applications;
        this.me = me;
        this.openAccount = openAccount;
        this.opening = background.latest();
        this.rows = new PagedRows<Application, Long>(background).onError(DatabaseException.class, _ -> trouble());
        decided.subscribe(this::show);
        selected.subscribe(this::select);
        refreshWaiting();
    }

    private void trouble() {
        problem.set(Texts.get("accounts.portal.trouble"));
    }

    private void show(boolean over) {
        emptyText.set(Texts.get(over ? "accounts.portal.empty.decided" : "accounts.portal.empty"));
        rows.show((after, size) -> over ? applications.decided(after, size) : applications.waiting(after, size));
    }

    private void select(@Nullable Application before, @Nullable Application now) {
        if (before != null && now != null && before.id() == now.id() && before.state() == now.state()) {
            return;
        }
        hold(null);
        if (now == null) {
            opening.cancel();
            return;
        }
        problem.set("");
        done.set("");
        opening.run(() -> applications.open(me, now.id()))
                .onSuccess(found -> {
                    if (found.isEmpty()) {
                        problem.set(Texts.get("accounts.portal.not-permitted"));
                    }
                    hold(found.orElse(null));
                })
                .onError(DatabaseException.class, _ -> trouble());
    }

    private void hold(@Nullable Opened now) {
        note.set("");
        boolean waits = now != null && now.application().state() == Application.State.WAITING;
        canDecide.set(waits);
        form.set(now != null && waits && now.data() instanceof ApplicationData.Registration(var sent)
                ? new RegistrationFields(sent)
                : null);
        why(now == null ? List.of() : now.application().reasons());
        opened.set(now);
    }

    private void why(List<ApplicationReason> now) {
        reasons.setAll(now);
        confirmed.set(false);
        asksToConfirm.set(canDecide.get() && !alike().isEmpty());
    }

    private Set<AccountId> alike() {
        return reasons.stream()
                .filter(reason -> reason.code() == ApplicationReason.Code.ALIKE)
                .map(reason -> new AccountId(Long.parseLong(reason.args().getFirst())))
                .collect(Collectors.toSet());
    }

    /// Does what was asked for: registers with what was mended, sends another link, or cancels the account.
    public void accept() {
        Opened now = opened.get();
        RegistrationFields fields = form.get();
        if (now == null) {
            return;
        }
        long id = now.application().id();
        work(
                switch (now.data()) {
                    case ApplicationData.Registration(var sent) -> {
                        Set<AccountId> inOrder = confirmed.get() ? alike() : Set.of();
                        var mended = fields == null ? sent : fields.mended(inOrder);
                        yield () -> applications.register(me, id, mended);
                    }
                    case ApplicationData.Activation _ -> () -> applications.sendLink(me, id);
                    case ApplicationData.Cancellation _ -> () -> applications.cancel(me, id);
                });
    }

    /// Declines it with the note that was typed.
    public void decline() {
        Opened now = opened.get();
        if (now != null) {
            String why = note.get();
            work(() -> applications.decline(me, now.application().id(), why));
        }
    }

    private void work(Callable<Decided> action) {
        if (busy.get() || !canDecide.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        done.set("");
        background.run(action)
                .onSuccess(this::came)
                .onError(DatabaseException.class, _ -> trouble())
                .andFinally(() -> busy.set(false));
    }

    private void came(Decided result) {
        switch (result) {
            case Decided.Accepted(var folio, _) -> left(Texts.get("accounts.portal.accepted", folio.text()));
            case Decided.Declined(var folio, var told) -> left(
                    told == null
                            ? Texts.get("accounts.portal.declined.untold", folio.text())
                            : Texts.get("accounts.portal.declined", folio.text(), told));
            case Decided.StillNot(List<ApplicationReason> why) -> {
                why(why);
                problem.set(Texts.get(
                        asksToConfirm.get() ? "accounts.portal.still-alike" : "accounts.portal.still-not"));
            }
            case Decided.NoLongerWaiting _ -> {
                refresh();
                problem.set(Texts.get("accounts.portal.no-longer"));
            }
            case Decided.NoteNeeded _ -> problem.set(Texts.get("accounts.portal.note-needed"));
            case Decided.NotPermitted _ -> problem.set(Texts.get("accounts.portal.not-permitted"));
        }
    }

    private void left(String said) {
        refresh();
        done.set(said);
    }

    /// Opens the account that it is about.
    public void openAccount() {
        Opened now = opened.get();
        if (now != null && now.account() != null) {
            openAccount.accept(now.account().id());
        }
    }

    /// Reads again what is shown.
    public void refresh() {
        rows.refresh();
        refreshWaiting();
    }

    private void refreshWaiting() {
        background.run(applications::countWaiting)
                .onSuccess(waiting::set)
                .onError(DatabaseException.class, _ -> trouble());
    }

    /// Takes note of what the database tells; called on the FX thread.
    public void changed(Change change) {
        boolean concerns = switch (change) {
            case Change.Lost _ -> false;
            case Change.Anything _ -> true;
            case Change.Row(String topic, long _) -> topic.equals("account_application");
        };
        if (concerns) {
            refresh();
        }
    }

    PagedRows<Application, Long> rows() {
        return rows;
    }

    /// Why it does not go through; after a try, why it still does not.
    ObservableList<ApplicationReason> reasons() {
        return reasonsShown;
    }

    ObjectProperty<@Nullable Application> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// What can be mended; null where nothing can.
    ReadOnlyObjectProperty<@Nullable RegistrationFields> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// Whether the list is of those that were decided.
    public BooleanProperty decidedProperty() {
        return decided;
    }

    public boolean isDecided() {
        return decided.get();
    }

    /// For the applicant, why it is declined.
    public StringProperty noteProperty() {
        return note;
    }

    /// Whether the accounts that are like it were found to be in order.
    public BooleanProperty confirmedProperty() {
        return confirmed;
    }

    public ReadOnlyBooleanProperty asksToConfirmProperty() {
        return asksToConfirm.getReadOnlyProperty();
    }

    public boolean isAsksToConfirm() {
        return asksToConfirm.get();
    }

    public ReadOnlyBooleanProperty canDecideProperty() {
        return canDecide.getReadOnlyProperty();
    }

    public boolean isCanDecide() {
        return canDecide.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /// What went wrong last; empty where nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// What was done last; empty where nothing was.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public String getDone() {
        return done.get();
    }

    /// What to say while the list has no rows.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return rows.emptyProperty();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return rows.loadingProperty();
    }

    public boolean isLoading() {
        return rows.isLoading();
    }

    /// How many wait to be decided; for the navigation.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
