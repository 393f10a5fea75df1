package mx.cea.ventanilla.accounts.misuse.ui;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.LockedIdentity;
import mx.cea.ventanilla.accounts.identity.ui.IdentityWords;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.accounts.misuse.MisuseBlock;
import mx.cea.ventanilla.accounts.misuse.MisuseOutcome;
import mx.cea.ventanilla.accounts.misuse.MisuseProposal;
import mx.cea.ventanilla.accounts.misuse.MisuseRefusal;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Proposals and blocks for misuse: those who decide see what waits for them, everybody else what became of his own.
public final class MisuseViewModel {
    private final Background background;
    private final Misuse misuse;
    private final IdentityChecks identity;
    private final Clock clock;
    private final StaffMember me;
    private final Consumer<AccountId> openAccount;
    private final LatestOnly reading;
    private final LatestOnly counting;
    private final ObjectProperty<Kind> shown;
    private final ObservableList<MisuseRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable MisuseRow> selected = new SimpleObjectProperty<>(this, "selected");
    private final StringProperty days = new SimpleStringProperty(this, "days", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");

    /// The lists that can be shown.
    public enum Kind {
        /// What waits for a decision.
        WAITING,
        /// What is in force or awaits a call.
        BLOCKS,
        /// Whoever could not prove who he is and needs a supervisor to try again.
        LOCKED,
        /// What one has proposed oneself.
        OWN
    }

    /// @param openAccount opens the window of an account
    public MisuseViewModel(
            Background background,
            Misuse misuse,
            IdentityChecks identity,
            Clock clock,
            StaffMember me,
            Consumer<AccountId> openAccount) {
        this.background = background;
        this.misuse = misuse;
        this.identity = identity;
        this.clock = clock;
        this.me = me;
        this.openAccount = openAccount;
        this.reading = background.latest();
        this.counting = background.latest();
        this.shown = new SimpleObjectProperty<>(this, "shown", decides() ? Kind.WAITING : Kind.OWN);
        selected.subscribe(this::select);
        shown.subscribe((_, _) -> {
            selected.set(null);
            done.set("");
            load();
        });
        count();
    }

    /// Whether this member decides.
    public boolean decides() {
        return me.may(Permission.DECIDE_BLOCKS);
    }

    /// Reads the list anew; what is selected stays so.
    public void load() {
        Kind kind = shown.get();
        reading.run(() -> read(kind))
                .onSuccess(this::show)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.misuse.trouble")));
    }

    private List<MisuseRow> read(Kind kind) {
        Instant now = clock.now();
        return switch (kind) {
            case WAITING -> misuse.waiting(me).stream().<MisuseRow>map(MisuseRow.Proposed::new).toList();
            case OWN -> misuse.own(me).stream().<MisuseRow>map(MisuseRow.Proposed::new).toList();
            case LOCKED -> identity.locked(me).stream().<MisuseRow>map(MisuseRow.Locked::new).toList();
            case BLOCKS -> misuse.open().stream().<MisuseRow>map(block -> new MisuseRow.Blocked(block, now)).toList();
        };
    }

    private void show(List<MisuseRow> read) {
        MisuseRow before = selected.get();
        rows.setAll(read);
        empty.set(read.isEmpty());
        emptyText.set(Texts.get("accounts.misuse.empty." + shown.get()));
        if (before != null) {
            selected.set(read.stream().filter(row -> row.id() == before.id()).findFirst().orElse(null));
        }
    }

    private void select(@Nullable MisuseRow before, @Nullable MisuseRow now) {
        if (before != null && now != null && before.id() == now.id()) {
            return;
        }
        problem.set("");
        note.set("");
        reason.set(Texts.get("accounts.misuse.reason.usual"));
        days.set(now instanceof MisuseRow.Proposed(MisuseProposal proposal) ? String.valueOf(proposal.days()) : "");
        if (now != null) {
            done.set("");
        }
    }

    private void count() {
        counting.run(() -> misuse.countWaiting(me) + identity.locked(me).size())
                .onSuccess(waiting::set)
                .onError(DatabaseException.class, _ -> {});
    }

    /// Blocks the account of the selected proposal.
    public void accept() {
        if (selected.get() instanceof MisuseRow.Proposed(MisuseProposal proposal)) {
            int span = ProposalModel.number(days.get());
            String told = reason.get();
            act(() -> misuse.accept(me, proposal.id(), span, told), "accounts.misuse.done.accepted", proposal.username().text());
        }
    }

    /// Declines the selected proposal, with the note that was written.
    public void decline() {
        if (selected.get() instanceof MisuseRow.Proposed(MisuseProposal proposal)) {
            String why = note.get();
            act(() -> misuse.decline(me, proposal.id(), why), "accounts.misuse.done.declined", proposal.username().text());
        }
    }

    /// Lifts the selected block before its end, for the reason that was written.
    public void lift() {
        if (selected.get() instanceof MisuseRow.Blocked(MisuseBlock block, _)) {
            String why = note.get();
            act(() -> misuse.liftEarly(me, block.id(), why), "accounts.misuse.done.lifted", block.username().text());
        }
    }

    /// Lets whoever could not prove who he is try again.
    public void reset() {
        if (selected.get() instanceof MisuseRow.Locked(LockedIdentity locked)) {
            if (busy.get()) {
                return;
            }
            busy.set(true);
            problem.set("");
            background.run(() -> identity.reset(me, locked.account(), locked.purpose()))
                    .onSuccess(refusal -> {
                        if (refusal.isPresent()) {
                            problem.set(IdentityWords.refusal(refusal.get()));
                        } else {
                            finish("accounts.misuse.done.reset", locked.username().text());
                        }
                    })
                    .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.misuse.trouble")))
                    .andFinally(() -> busy.set(false));
        }
    }

    private void finish(String doneKey, String username) {
        selected.set(null);
        done.set(Texts.get(doneKey, username));
        load();
        count();
    }

    private <T> void act(Callable<MisuseOutcome<T>> work, String doneKey, String username) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        background.run(work)
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case MisuseOutcome.Done<T> _ -> finish(doneKey, username);
                        case MisuseOutcome.Refused<T>(MisuseRefusal why) -> problem.set(MisuseWords.refusal(why));
                    }
                })
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.misuse.trouble")))
                .andFinally(() -> busy.set(false));
    }

    /// Opens the window of the account that is selected.
    public void openAccount() {
        MisuseRow row = selected.get();
        if (row != null) {
            openAccount.accept(row.account());
        }
    }

    /// Reads again where something has changed.
    public void changed(Change change) {
        boolean ours = switch (change) {
            case Change.Row(String topic, _) -> topic.equals("account");
            case Change.Anything _ -> true;
            case Change.Lost _ -> false;
        };
        if (ours) {
            count();
            if (!rows.isEmpty() || empty.get()) {
                load();
            }
        }
    }

    ObservableList<MisuseRow> rows() {
        return rows;
    }

    ObjectProperty<Kind> shownProperty() {
        return shown;
    }

    ObjectProperty<@Nullable MisuseRow> selectedProperty() {
        return selected;
    }

    /// For how long, as the supervisor decides.
    StringProperty daysProperty() {
        return days;
    }

    /// What the customer is told.
    StringProperty reasonProperty() {
        return reason;
    }

    /// Why it is declined or lifted.
    StringProperty noteProperty() {
        return note;
    }

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
        return empty.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return empty.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /// How many proposals and callers wait for this member; for the tab.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
