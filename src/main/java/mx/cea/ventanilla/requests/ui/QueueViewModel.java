package mx.cea.ventanilla.requests.ui;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.Queue;
import mx.cea.ventanilla.requests.QueueCounts;
import mx.cea.ventanilla.requests.QueueFilter;
import mx.cea.ventanilla.requests.QueueKey;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.StaffMember;

/// The queue: which of its lists is shown, in which order, under which filter. What can be done with its requests is
/// in [QueueActions].
public final class QueueViewModel {
    private final Background background;
    private final QueueServices services;
    private final StaffMember me;
    private final Consumer<RequestId> openRequest;
    private final QueueActions actions;
    private final PagedRows<QueueRow, QueueKey> rows;
    private final FreshRows fresh = new FreshRows();
    private final ObjectProperty<QueueView> view = new SimpleObjectProperty<>(this, "view", QueueView.TO_TAKE);
    private final ObjectProperty<QueueOrder> order =
            new SimpleObjectProperty<>(this, "order", QueueOrder.MOST_URGENT);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyStringWrapper filterProblem = new ReadOnlyStringWrapper(this, "filterProblem", "");
    private final ReadOnlyStringWrapper fitting = new ReadOnlyStringWrapper(this, "fitting", "");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper(this, "filtered");
    private final ReadOnlyObjectWrapper<QueueCounts> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", new QueueCounts(Map.of(), true));
    private final ReadOnlyIntegerWrapper toTake = new ReadOnlyIntegerWrapper(this, "toTake");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final ReadOnlyIntegerWrapper listsShown = new ReadOnlyIntegerWrapper(this, "listsShown");
    private final ReadOnlyObjectWrapper<Instant> now;
    private QueueReading reading;
    private boolean reconnected;
    private boolean another;

    /// @param openRequest opens a request's page
    public QueueViewModel(
            Background background, QueueServices services, StaffMember me, Consumer<RequestId> openRequest) {
        this.background = background;
        this.services = services;
        this.me = me;
        this.openRequest = openRequest;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", services.clock().now());
        this.rows = new PagedRows<QueueRow, QueueKey>(background)
                .onRead(this::wasRead)
                .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.queue.trouble")));
        this.actions = new QueueActions(background, services, me, openRequest, rows::refresh);
        this.reading = reading();
        view.subscribe((_, _) -> show());
        order.subscribe((_, _) -> show());
        filter.subscribe((_, typed) -> filterProblem.set(
                Folio.typed(typed) instanceof Folio.Typed.Mistyped ? Texts.get("requests.queue.mistyped") : ""));
        actions.refreshHours();
        show();
    }

    /// Reads the list for the filter as it is typed now; does nothing where it fits the same as before.
    public void applyFilter() {
        if (!QueueFilter.of(filter.get()).equals(reading.question().filter())) {
            show();
        }
    }

    /// Shows all requests that have the words of a text, ended ones too.
    public void showAll(String words) {
        filter.set(words);
        if (view.get() == QueueView.ALL) {
            applyFilter();
        } else {
            view.set(QueueView.ALL);
        }
    }

    /// Takes the filter off.
    public void clearFilter() {
        filter.set("");
        applyFilter();
    }

    /// Opens the request whose whole folio was typed as the filter.
    ///
    /// @return whether what was typed is meant as a folio
    public boolean openTypedFolio() {
        switch (Folio.typed(filter.get())) {
            case Folio.Typed.Right(Folio folio) -> background
                    .run(() -> services.files().find(folio))
                    .onSuccess(found -> found.ifPresentOrElse(openRequest, () -> filterProblem.set(
                            Texts.get("requests.queue.no-such-folio", folio.text()))))
                    .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.queue.trouble")));
            case Folio.Typed.Mistyped _ -> {}
            case Folio.Typed.SomethingElse _ -> {
                return false;
            }
        }
        return true;
    }

    private QueueReading reading() {
        return new QueueReading(
                services.queue(),
                new Queue.Question(me, view.get(), order.get(), QueueFilter.of(filter.get())));
    }

    private void show() {
        reading = reading();
        another = true;
        rows.show(reading);
    }

    /// Reads the list that is shown again, keeping selection and place.
    public void refresh() {
        rows.refresh();
    }

    /// Lets time pass: what is overdue now, and whether the office still works. Called now and then.
    public void tick() {
        now.set(services.clock().now());
        actions.refreshHours();
        refresh();
    }

    /// Takes note of what the database tells; called on any thread. [#changesProperty] tells when to [#refresh].
    public void changed(Change change) {
        background.onFxThread(() -> {
            switch (change) {
                case Change.Lost _ -> actions.connectedProperty().set(false);
                case Change.Anything _ -> {
                    reconnected = true;
                    actions.refreshHours();
                    changes.set(changes.get() + 1);
                }
                case Change.Row(String topic, long _) -> {
                    switch (topic) {
                        case "request" -> changes.set(changes.get() + 1);
                        case "day_exception", "setting" -> actions.refreshHours();
                        default -> {}
                    }
                }
            }
        });
    }

    private void wasRead() {
        QueueReading.Figures figures = reading.figures();
        if (figures == null) {
            throw new IllegalStateException("A list was read without its counts");
        }
        QueueFilter applied = reading.question().filter();
        QueueView shown = reading.question().view();
        Integer before = counts.get().of().get(shown);
        boolean whole = before != null && counts.get().exact() && fresh.knownCount() >= before;
        trouble.set("");
        now.set(services.clock().now());
        counts.set(figures.counts());
        filtered.set(!applied.isNone());
        fitting.set(QueueWords.fitting(applied, figures.counts(), shown));
        emptyText.set(
                applied.isNone()
                        ? QueueWords.empty(shown, figures.lastReceived(), now.get())
                        : QueueWords.noneFits(shown, filter.get().strip(), figures.counts()));
        if (applied.isNone()) {
            toTake.set(figures.counts().of().getOrDefault(QueueView.TO_TAKE, 0));
        }
        if (another) {
            another = false;
            fresh.begin();
            fresh.read(rows.rows(), true);
            listsShown.set(listsShown.get() + 1);
        } else {
            fresh.read(rows.rows(), whole);
        }
        if (reconnected) {
            reconnected = false;
            actions.connectedProperty().set(true);
        }
    }

    /// Shows a request; anybody may, at any hour.
    public void open(QueueRow row) {
        openRequest.accept(row.id());
    }

    /// Somebody looked at a row, which is then no longer new.
    void seen(QueueRow row) {
        fresh.seen(row.id());
    }

    public QueueActions getActions() {
        return actions;
    }

    PagedRows<QueueRow, QueueKey> rows() {
        return rows;
    }

    /// The rows that came into the list since it is shown.
    ObservableSet<RequestId> freshRows() {
        return fresh.ids();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return rows.loadingProperty();
    }

    public boolean isLoading() {
        return rows.isLoading();
    }

    /// The list that is shown.
    public ObjectProperty<QueueView> viewProperty() {
        return view;
    }

    public ObjectProperty<QueueOrder> orderProperty() {
        return order;
    }

    /// What was typed as the filter; [#applyFilter] puts it into force.
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyStringProperty filterProblemProperty() {
        return filterProblem.getReadOnlyProperty();
    }

    public String getFilterProblem() {
        return filterProblem.get();
    }

    /// How many of the list fit the filter, in words; empty without one.
    public ReadOnlyStringProperty fittingProperty() {
        return fitting.getReadOnlyProperty();
    }

    public String getFitting() {
        return fitting.get();
    }

    /// Whether a filter is in force.
    public ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /// What to say while the list has no rows.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    /// Why the list could not be read; empty where it could.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public String getTrouble() {
        return trouble.get();
    }

    /// How many each list holds under the filter in force, as it was when the rows were read.
    public ReadOnlyObjectProperty<QueueCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// How many wait to be taken, whatever the filter; for the navigation.
    public ReadOnlyIntegerProperty toTakeProperty() {
        return toTake.getReadOnlyProperty();
    }

    /// Grows with every change that others made to what is shown.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Grows each time another list has been read and is shown from its beginning.
    ReadOnlyIntegerProperty listsShownProperty() {
        return listsShown.getReadOnlyProperty();
    }

    /// The moment from which due times are told.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
