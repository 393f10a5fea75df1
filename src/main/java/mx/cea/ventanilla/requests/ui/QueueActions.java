package mx.cea.ventanilla.requests.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What can be done with the requests of the queue, by whom and when (HOR-2), and what came of it. An action that
/// cannot be done now says why in its *obstacle*, which is empty where it can.
public final class QueueActions {
    private final Background background;
    private final QueueServices services;
    private final StaffMember me;
    private final Consumer<RequestId> openRequest;
    private final Runnable refresh;
    private final LatestOnly explaining;
    private final BooleanProperty connected = new SimpleBooleanProperty(this, "connected", true);
    private final ReadOnlyObjectWrapper<@Nullable WorkHours> hours = new ReadOnlyObjectWrapper<>(this, "hours");
    private final ObjectProperty<@Nullable QueueRow> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper nextObstacle = new ReadOnlyStringWrapper(this, "nextObstacle", "");
    private final ReadOnlyStringWrapper takeObstacle = new ReadOnlyStringWrapper(this, "takeObstacle", "");
    private final ReadOnlyStringWrapper releaseObstacle = new ReadOnlyStringWrapper(this, "releaseObstacle", "");
    private final ReadOnlyStringWrapper reassignObstacle = new ReadOnlyStringWrapper(this, "reassignObstacle", "");
    private final ReadOnlyStringWrapper closedNote = new ReadOnlyStringWrapper(this, "closedNote", "");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper(this, "refused");

    /// @param refresh reads the list again
    QueueActions(
            Background background,
            QueueServices services,
            StaffMember me,
            Consumer<RequestId> openRequest,
            Runnable refresh) {
        this.background = background;
        this.services = services;
        this.me = me;
        this.openRequest = openRequest;
        this.refresh = refresh;
        this.explaining = background.latest();
        connected.subscribe(this::weigh);
        hours.subscribe(this::weigh);
        selected.subscribe(this::weigh);
        weigh();
    }

    /// Takes the most urgent request and opens it.
    public void takeNext() {
        move(nextObstacle.get(), () -> services.desk().takeNext(me), openRequest);
    }

    /// Takes the selected request and opens it.
    public void take() {
        withSelected(takeObstacle.get(), row ->
                move(takeObstacle.get(), () -> services.desk().take(me, row.id()), openRequest));
    }

    /// Puts the selected request back into the queue.
    public void release() {
        withSelected(releaseObstacle.get(), row -> move(
                releaseObstacle.get(),
                () -> services.desk().release(me, row.id()),
                _ -> say(Texts.get("requests.queue.released", row.folio().text()), false)));
    }

    /// Gives a request to somebody else.
    public void reassign(QueueRow row, StaffMember to) {
        move(reassignObstacle.get(), () -> services.desk().reassign(me, row.id(), to), _ ->
                say(Texts.get("requests.queue.reassigned", row.folio().text(), to.name()), false));
    }

    /// Looks up to whom the selected request may be given.
    ///
    /// @param found told the request and everybody who may have it
    public void chooseWorker(WorkersFound found) {
        withSelected(reassignObstacle.get(), row -> background
                .run(() -> services.staff().requestWorkers())
                .onSuccess(workers -> found.accept(row, workers))
                .onError(DatabaseException.class, _ -> say(Texts.get("requests.queue.trouble"), true)));
    }

    /// Told to whom a request may be given.
    @FunctionalInterface
    public interface WorkersFound {
        void accept(QueueRow row, List<StaffMember> workers);
    }

    /// Works out why a request is due when it is.
    public void explainDue(QueueRow row, Consumer<DueTime> explained) {
        explaining
                .run(() -> services.files().read(me, row.id()))
                .onSuccess(read -> read.ifPresent(file -> explained.accept(file.due())))
                .onError(DatabaseException.class, _ -> say(Texts.get("requests.queue.trouble"), true));
    }

    /// Asks again whether the office works.
    void refreshHours() {
        background.run(() -> services.desk().hours())
                .onSuccess(hours::set)
                .onError(DatabaseException.class, _ -> {});
    }

    /// Takes the message away.
    public void dismiss() {
        message.set("");
    }

    private void withSelected(String obstacle, Consumer<QueueRow> action) {
        QueueRow row = selected.get();
        if (row == null) {
            say(obstacle, true);
        } else {
            action.accept(row);
        }
    }

    private void move(String obstacle, Callable<Outcome<RequestId>> work, Consumer<RequestId> done) {
        if (busy.get()) {
            return;
        }
        if (!obstacle.isEmpty()) {
            say(obstacle, true);
            return;
        }
        busy.set(true);
        dismiss();
        background.run(work)
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<RequestId>(RequestId id) -> done.accept(id);
                        case Outcome.Refused<RequestId>(Refusal refusal) -> say(text(refusal), true);
                    }
                })
                .onError(DatabaseException.class, _ -> say(Texts.get("requests.queue.unknown-outcome"), true))
                .andFinally(() -> {
                    busy.set(false);
                    refresh.run();
                });
    }

    private void say(String text, boolean isRefusal) {
        refused.set(isRefusal);
        message.set(text);
    }

    private void weigh() {
        String offline = connected.get() ? "" : Texts.get("requests.queue.offline");
        QueueRow row = selected.get();
        String unselected = row == null ? Texts.get("requests.queue.unselected") : "";
        String closed = closed();
        closedNote.set(isWorker() ? closed : "");
        nextObstacle.set(first(offline, closed));
        takeObstacle.set(first(offline, closed, unselected, row == null ? "" : notToTake(row)));
        releaseObstacle.set(first(offline, unselected, row == null ? "" : notMine(row)));
        reassignObstacle.set(first(offline, unselected, row == null ? "" : ended(row)));
    }

    private String closed() {
        return hours.get() instanceof WorkHours.Closed shut && !me.may(Permission.WORK_AT_ANY_HOUR)
                ? text(new Refusal.OutOfHours(shut))
                : "";
    }

    private String notToTake(QueueRow row) {
        return row.state() == RequestState.Name.RECEIVED ? "" : text(new Refusal.Moved(row.state(), row.holderName()));
    }

    private String notMine(QueueRow row) {
        return row.state() == RequestState.Name.CLAIMED && me.id().equals(row.holder())
                ? ""
                : Texts.get("requests.queue.not-mine");
    }

    private String ended(QueueRow row) {
        return switch (row.state()) {
            case ANSWERED, CLOSED -> text(new Refusal.Moved(row.state(), row.holderName()));
            case RECEIVED, CLAIMED, ROUTED, WAITING -> "";
        };
    }

    private static String first(String... obstacles) {
        for (String obstacle : obstacles) {
            if (!obstacle.isEmpty()) {
                return obstacle;
            }
        }
        return "";
    }

    private String text(Refusal refusal) {
        return RefusalTexts.of(refusal, today());
    }

    LocalDate today() {
        return services.clock().today();
    }

    /// Whether the person works on requests at all; otherwise the queue is for reading only.
    public boolean isWorker() {
        return me.may(Permission.WORK_REQUESTS);
    }

    public boolean isReassigner() {
        return me.may(Permission.REASSIGN);
    }

    /// Whether the database answers; while it does not, nothing can be done.
    BooleanProperty connectedProperty() {
        return connected;
    }

    /// The request that the actions are about; null where none is selected.
    public ObjectProperty<@Nullable QueueRow> selectedProperty() {
        return selected;
    }

    /// Whether something is being done.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }


    public ReadOnlyStringProperty nextObstacleProperty() {
        return nextObstacle.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty takeObstacleProperty() {
        return takeObstacle.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty releaseObstacleProperty() {
        return releaseObstacle.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty reassignObstacleProperty() {
        return reassignObstacle.getReadOnlyProperty();
    }

    /// That the office is closed, and when it opens; empty where it is open or hours do not bind the person.
    public ReadOnlyStringProperty closedNoteProperty() {
        return closedNote.getReadOnlyProperty();
    }

    public String getClosedNote() {
        return closedNote.get();
    }

    /// What came of the last action; empty where there is nothing to say.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// Whether the message tells of something that was not done.
    public ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }
}
