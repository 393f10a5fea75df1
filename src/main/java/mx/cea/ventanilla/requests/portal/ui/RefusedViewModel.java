package mx.cea.ventanilla.requests.portal.ui;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.portal.Discarded;
import mx.cea.ventanilla.requests.portal.Mended;
import mx.cea.ventanilla.requests.portal.Reason;
import mx.cea.ventanilla.requests.portal.RefusedDocument;
import mx.cea.ventanilla.requests.portal.RefusedDocuments;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The portal's documents that were refused, and the one that is being mended. What was typed for a document is kept
/// for as long as the program runs, also while another is looked at. For those who may not mend it holds nothing.
public final class RefusedViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);

    private final Background background;
    private final RefusedDocuments documents;
    private final StaffMember me;
    private final Consumer<RequestId> openRequest;
    private final PagedRows<RefusedDocument, Long> rows;
    private final LatestOnly opening;
    private final BooleanProperty setAside = new SimpleBooleanProperty(this, "setAside");
    private final ObjectProperty<@Nullable RefusedDocument> selected = new SimpleObjectProperty<>(this, "selected");
    private final StringProperty body = new SimpleStringProperty(this, "body", "");
    private final StringProperty discardReason = new SimpleStringProperty(this, "discardReason", "");
    private final ReadOnlyStringWrapper original = new ReadOnlyStringWrapper(this, "original", "");
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(this, "editable");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyBooleanWrapper canOpenTaken = new ReadOnlyBooleanWrapper(this, "canOpenTaken");
    private final ObservableList<Reason> reasons = FXCollections.observableArrayList();
    private final Map<Long, String> typed = new HashMap<>();
    private FoldedBody folded = FoldedBody.of("");
    private @Nullable RequestId taken;

    /// @param openRequest opens the request that a document has become
    public RefusedViewModel(
            Background background, RefusedDocuments documents, StaffMember me, Consumer<RequestId> openRequest) {
        this.background = background;
        this.documents = documents;
        this.me = me;
        this.openRequest = openRequest;
        this.opening = background.latest();
        this.rows = new PagedRows<RefusedDocument, Long>(background)
                .onError(DatabaseException.class, _ -> trouble());
        setAside.subscribe(this::show);
        selected.subscribe(this::select);
        body.subscribe(this::note);
        refreshWaiting();
    }

    private void trouble() {
        problem.set(Texts.get("requests.portal.trouble"));
    }

    private void show(boolean aside) {
        emptyText.set(Texts.get(aside ? "requests.portal.empty.aside" : "requests.portal.empty"));
        if (me.may(Permission.MEND_PORTAL_DOCUMENTS)) {
            rows.show((after, size) -> aside ? documents.discarded(after, size) : documents.refused(after, size));
        }
    }

    private void select(@Nullable RefusedDocument before, @Nullable RefusedDocument now) {
        if (before != null && now != null && before.id() == now.id()) {
            return;
        }
        discardReason.set("");
        if (now == null) {
            opening.cancel();
            hold("", List.of());
            return;
        }
        problem.set("");
        done.set("");
        remember(null);
        hold("", now.reasons());
        opening.run(() -> documents.open(me, now.id()))
                .onSuccess(text -> {
                    if (text.isEmpty()) {
                        problem.set(Texts.get("requests.portal.no-longer"));
                    }
                    hold(text.orElse(""), now.reasons());
                    editable.set(text.isPresent() && folded.isEditable());
                    if (text.isPresent() && !folded.isEditable()) {
                        problem.set(Texts.get("requests.portal.too-long"));
                    }
                    body.set(typed.getOrDefault(now.id(), folded.laidOut()));
                })
                .onError(DatabaseException.class, _ -> trouble());
    }

    /// Holds another document, whose text cannot be edited yet.
    private void hold(String text, List<Reason> why) {
        editable.set(false);
        folded = FoldedBody.of(text);
        original.set(folded.shown());
        body.set(folded.laidOut());
        reasons.setAll(why);
    }

    private void note(String text) {
        RefusedDocument document = selected.get();
        changed.set(editable.get() && !text.equals(folded.laidOut()));
        if (document != null && editable.get()) {
            if (changed.get()) {
                typed.put(document.id(), text);
            } else {
                typed.remove(document.id());
            }
        }
    }

    /// Puts the text back as it came.
    public void restore() {
        body.set(folded.laidOut());
    }

    /// Says what would still be wrong with the text as it stands.
    public void check() {
        RefusedDocument document = selected.get();
        if (document == null) {
            return;
        }
        String text = folded.unfold(body.get());
        work(() -> documents.check(document.kind(), text), found -> {
            reasons.setAll(found);
            if (found.isEmpty()) {
                done.set(Texts.get("requests.portal.fits"));
            } else {
                problem.set(Texts.get("requests.portal.still-unfit"));
            }
        });
    }

    /// Takes the document in with the text as it stands.
    public void mend() {
        RefusedDocument document = selected.get();
        if (document == null) {
            return;
        }
        String text = folded.unfold(body.get());
        work(() -> documents.mend(me, document.id(), document.kind(), text), mended -> {
            switch (mended) {
                case Mended.Taken(var folio, var request) -> {
                    left(document, Texts.get("requests.portal.taken", folio.text()));
                    remember(request);
                }
                case Mended.Awaited(var folio) ->
                    left(document, Texts.get("requests.portal.awaited", folio.text()));
                case Mended.StillUnfit(List<Reason> why) -> {
                    reasons.setAll(why);
                    problem.set(Texts.get("requests.portal.still-unfit"));
                }
                case Mended.NoLongerRefused _ -> gone();
                case Mended.NotPermitted _ -> problem.set(Texts.get("requests.portal.not-permitted"));
            }
        });
    }

    /// Sets the document aside for the reason that was typed.
    public void discard() {
        RefusedDocument document = selected.get();
        if (document == null) {
            return;
        }
        String why = discardReason.get();
        work(() -> documents.discard(me, document.id(), why), discarded -> {
            switch (discarded) {
                case Discarded.Done _ ->
                    left(document, Texts.get("requests.portal.discarded", document.folio().text()));
                case Discarded.ReasonNeeded _ -> problem.set(Texts.get("requests.portal.reason-needed"));
                case Discarded.NoLongerRefused _ -> gone();
                case Discarded.NotPermitted _ -> problem.set(Texts.get("requests.portal.not-permitted"));
            }
        });
    }

    private void left(RefusedDocument document, String said) {
        typed.remove(document.id());
        refresh();
        done.set(said);
    }

    private void gone() {
        refresh();
        problem.set(Texts.get("requests.portal.no-longer"));
    }

    private <T> void work(Callable<T> action, Consumer<T> outcome) {
        if (busy.get() || !editable.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        done.set("");
        remember(null);
        background.run(action)
                .onSuccess(outcome)
                .onError(DatabaseException.class, _ -> trouble())
                .andFinally(() -> busy.set(false));
    }

    /// Opens the request that the last mended document has become.
    public void openTaken() {
        if (taken != null) {
            openRequest.accept(taken);
        }
    }

    private void remember(@Nullable RequestId request) {
        taken = request;
        canOpenTaken.set(request != null);
    }

    /// Reads again what is shown.
    public void refresh() {
        rows.refresh();
        refreshWaiting();
    }

    private void refreshWaiting() {
        if (me.may(Permission.MEND_PORTAL_DOCUMENTS)) {
            background.run(documents::waiting)
                    .onSuccess(waiting::set)
                    .onError(DatabaseException.class, _ -> trouble());
        }
    }

    /// Takes note of what the database tells; called on any thread.
    public void changed(Change change) {
        boolean concerns = switch (change) {
            case Change.Lost _ -> false;
            case Change.Anything _ -> true;
            case Change.Row(String topic, long _) -> topic.equals("portal_document");
        };
        if (concerns) {
            background.onFxThread(this::refresh);
        }
    }

    /// Where in the text a reason points to.
    int placeOf(Reason reason) {
        return ReasonPlace.find(body.get(), reason);
    }

    /// When a document came: `15/06/2026 13:40`.
    static String received(RefusedDocument document) {
        var local = document.receivedAt().atZone(Clock.ZONE);
        return Dates.inDigits(local.toLocalDate()) + " " + TIME.format(local);
    }

    PagedRows<RefusedDocument, Long> rows() {
        return rows;
    }

    /// What is wrong with the text as it was last checked.
    ObservableList<Reason> reasons() {
        return FXCollections.unmodifiableObservableList(reasons);
    }

    /// Whether the list is of those that were set aside.
    public BooleanProperty setAsideProperty() {
        return setAside;
    }

    public boolean isSetAside() {
        return setAside.get();
    }

    /// The document that is being mended; null for none.
    public ObjectProperty<@Nullable RefusedDocument> selectedProperty() {
        return selected;
    }

    /// Its text as it is edited, the contents of attachments folded.
    public StringProperty bodyProperty() {
        return body;
    }

    /// Its text as it came, likewise folded.
    public ReadOnlyStringProperty originalProperty() {
        return original.getReadOnlyProperty();
    }

    public String getOriginal() {
        return original.get();
    }

    /// Why it is to be set aside.
    public StringProperty discardReasonProperty() {
        return discardReason;
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    public boolean isEditable() {
        return editable.get();
    }

    /// Whether somebody has edited the text.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public boolean isChanged() {
        return changed.get();
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

    /// Whether the last that was done made a request, which can be opened.
    public ReadOnlyBooleanProperty canOpenTakenProperty() {
        return canOpenTaken.getReadOnlyProperty();
    }

    public boolean isCanOpenTaken() {
        return canOpenTaken.get();
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

    /// How many wait for a supervisor; for the navigation.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
