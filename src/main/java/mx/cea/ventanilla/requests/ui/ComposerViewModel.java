package mx.cea.ventanilla.requests.ui;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.mail.RenderedMail;
import mx.cea.ventanilla.mail.TemplateLibrary;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.Answer;
import mx.cea.ventanilla.requests.Answering;
import mx.cea.ventanilla.requests.Enclosure;
import mx.cea.ventanilla.requests.Entitlement;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Writes the answer to a request: from a template or freely, kept as a draft, checked, sent.
public final class ComposerViewModel {
    private final RequestServices services;
    private final StaffMember me;
    private final Background background;
    private final DraftKeeper draft;

    private final ObservableList<TemplateChoice> templates = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TemplateChoice> template =
            new ReadOnlyObjectWrapper<>(this, "template");
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty body = new SimpleStringProperty(this, "body", "");
    private final BooleanProperty readings = new SimpleBooleanProperty(this, "readings");
    private final BooleanProperty invoices = new SimpleBooleanProperty(this, "invoices");
    private final ObservableList<String> unfilled = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Refusal> refusal = new SimpleObjectProperty<>(this, "refusal");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper recipient = new ReadOnlyStringWrapper(this, "recipient", "");
    private final ReadOnlyStringWrapper enclosuresForbidden =
            new ReadOnlyStringWrapper(this, "enclosuresForbidden", "");
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(this, "editable");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(this, "sending");
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper(this, "restorable");
    private final BooleanProperty offline = new SimpleBooleanProperty(this, "offline");
    private final BooleanBinding ready = editable.and(sending.not()).and(offline.not());

    private @Nullable RequestView view;
    private @Nullable Filled filled;
    private @Nullable Replaced replaced;
    private Consumer<Sending> sent = _ -> {};
    private Runnable moved = () -> {};

    private record Replaced(@Nullable TemplateChoice template, String title, String body) {}

    public ComposerViewModel(RequestServices services, StaffMember me, Background background) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.draft = new DraftKeeper(services, me.id(), background, () -> {
            TemplateChoice from = template.get();
            return new DraftKeeper.Text(from == null ? null : from.key(), title.get(), body.get());
        });
        title.subscribe(this::typed);
        body.subscribe(this::typed);
    }

    /// Says who is told when an answer has left, and when the request turns out to have been moved by somebody else.
    void tell(Consumer<Sending> whenSent, Runnable whenMoved) {
        sent = whenSent;
        moved = whenMoved;
    }

    private void typed() {
        unfilled.setAll(TemplateLibrary.unfilledNames(title.get() + "\n" + body.get()));
        refusal.set(null);
        draft.typed();
    }

    /// Shows another request, with what one was writing about it.
    void begin(RequestView shown, boolean mayAnswer) {
        draft.stop();
        view = null;
        filled = null;
        replaced = null;
        restorable.set(false);
        readings.set(false);
        invoices.set(false);
        trouble.set("");
        update(shown, mayAnswer);
        templates.setAll(TemplateChoice.forRequest(services.answering(), shown));
        shown.draft().ifPresentOrElse(
                d -> {
                    template.set(choiceOf(d.template()));
                    title.set(d.title());
                    body.set(d.body());
                },
                () -> {
                    template.set(null);
                    title.set("");
                    body.set("");
                });
        refusal.set(null);
        draft.keep(shown.request().id(), shown.draft());
    }

    /// The same request as it stands now; what is being typed stays.
    void update(RequestView shown, boolean mayAnswer) {
        view = shown;
        editable.set(mayAnswer);
        String email = shown.request().requester().email();
        recipient.set(email == null ? "" : email);
        enclosuresForbidden.set(forbidden(shown));
        if (!enclosuresForbidden.get().isEmpty()) {
            readings.set(false);
            invoices.set(false);
        }
    }

    private static String forbidden(RequestView view) {
        return switch (view.customer().entitlement()) {
            case NOT_REGISTERED -> Texts.get("requests.composer.enclosures.not-registered");
            case NOT_HIS_CONTRACT -> Texts.get("requests.composer.enclosures.not-his");
            case FULL -> view.customer().contract() == null
                    ? Texts.get("requests.composer.enclosures.no-contract")
                    : "";
        };
    }

    private @Nullable TemplateChoice choiceOf(@Nullable String key) {
        return templates.stream().filter(c -> c.key().equals(key)).findFirst().orElse(null);
    }

    /// Fills in a template in place of what is there. What somebody had written by hand can be had back.
    public void choose(TemplateChoice choice) {
        RequestView shown = view;
        if (shown == null || choice.forbidden() || !editable.get()) {
            return;
        }
        background.run(() -> choice.fill(services.answering(), me, shown.request()))
                .onSuccess(text -> apply(choice, text))
                .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")));
    }

    private void apply(TemplateChoice choice, Filled text) {
        if (isOwnWork()) {
            replaced = new Replaced(template.get(), title.get(), body.get());
            restorable.set(true);
        }
        template.set(choice);
        title.set(text.subject());
        body.set(text.body());
        filled = text;
    }

    private boolean isOwnWork() {
        if (title.get().isBlank() && body.get().isBlank()) {
            return false;
        }
        return filled == null || !filled.subject().equals(title.get()) || !filled.body().equals(body.get());
    }

    /// Brings back what a template replaced.
    public void restore() {
        Replaced before = replaced;
        if (before != null) {
            template.set(before.template());
            title.set(before.title());
            body.set(before.body());
            filled = null;
            replaced = null;
            restorable.set(false);
        }
    }

    /// Shows the letter as it would arrive.
    public void preview(Consumer<RenderedMail> shown) {
        RequestView of = view;
        if (of != null) {
            Answer answer = answer(false);
            background.run(() -> services.answering().preview(me, of.request(), answer))
                    .onSuccess(shown)
                    .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")));
        }
    }

    /// Sends the answer, if nothing speaks against it.
    public void send() {
        send(false);
    }

    /// Sends it although useful data are lacking (CON-8).
    public void sendWithoutMissing() {
        send(true);
    }

    private void send(boolean withoutMissing) {
        RequestView of = view;
        if (of == null || !ready.get()) {
            return;
        }
        refusal.set(null);
        trouble.set("");
        sending.set(true);
        Answer answer = answer(withoutMissing);
        background.run(() -> services.answering().answer(me, of.request().id(), answer))
                .onSuccess(outcome -> settle(of, outcome))
                .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")))
                .andFinally(() -> sending.set(false));
    }

    private void settle(RequestView of, Outcome<Answering.Sent> outcome) {
        switch (outcome) {
            case Outcome.Done<Answering.Sent>(Answering.Sent done) -> {
                draft.stop();
                editable.set(false);
                sent.accept(new Sending(
                        of.request().id(), Texts.get("requests.page.sent", recipient.get()), done.undoFor()));
            }
            case Outcome.Refused<Answering.Sent>(Refusal why) -> {
                refusal.set(why);
                if (why instanceof Refusal.Moved) {
                    draft.save();
                    moved.run();
                }
            }
        }
    }

    private Answer answer(boolean withoutMissing) {
        Set<Enclosure> enclosures = EnumSet.noneOf(Enclosure.class);
        if (readings.get()) {
            enclosures.add(Enclosure.READINGS);
        }
        if (invoices.get()) {
            enclosures.add(Enclosure.INVOICES);
        }
        TemplateChoice from = template.get();
        return new Answer(from == null ? null : from.key(), title.get(), body.get(), enclosures, withoutMissing);
    }

    /// Whether anything is written that was not sent.
    boolean isEmpty() {
        return title.get().isBlank() && body.get().isBlank();
    }

    /// Whether the invitation to register is what fits (CON-7).
    public boolean invites() {
        return view != null && view.customer().entitlement() == Entitlement.NOT_REGISTERED;
    }

    public ObservableList<TemplateChoice> templates() {
        return templates;
    }

    /// Where the text began from; null for none.
    public ReadOnlyObjectProperty<@Nullable TemplateChoice> templateProperty() {
        return template.getReadOnlyProperty();
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty bodyProperty() {
        return body;
    }

    public BooleanProperty readingsProperty() {
        return readings;
    }

    public BooleanProperty invoicesProperty() {
        return invoices;
    }

    /// Names of the template that still stand in the text; while there is one, nothing is sent.
    public ObservableList<String> unfilled() {
        return unfilled;
    }

    /// Why it was not sent; null where nothing is known to speak against it.
    public ObjectProperty<@Nullable Refusal> refusalProperty() {
        return refusal;
    }

    /// What went wrong apart from the text; empty where nothing did.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public String getTrouble() {
        return trouble.get();
    }

    /// The customer's address; empty where he left none (CON-9).
    public ReadOnlyStringProperty recipientProperty() {
        return recipient.getReadOnlyProperty();
    }

    /// Why account data cannot go with it; empty where they can (CON-7).
    public ReadOnlyStringProperty enclosuresForbiddenProperty() {
        return enclosuresForbidden.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    public boolean isEditable() {
        return editable.get();
    }

    public ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    public boolean isSending() {
        return sending.get();
    }

    public ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }

    public boolean isRestorable() {
        return restorable.get();
    }

    /// Whether the connection is lost, so that nothing can be sent.
    BooleanProperty offlineProperty() {
        return offline;
    }

    public BooleanBinding readyProperty() {
        return ready;
    }

    public boolean isReady() {
        return ready.get();
    }

    public DraftKeeper getDraft() {
        return draft;
    }
}
