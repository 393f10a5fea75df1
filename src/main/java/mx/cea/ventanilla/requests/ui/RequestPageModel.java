package mx.cea.ventanilla.requests.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.mail.RenderedMail;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// A request on the screen: what is known of it, what may be done with it, and the doing, apart from the answer's text,
/// which is the composer's.
public final class RequestPageModel {
    private final RequestServices services;
    private final StaffMember me;
    private final Background background;
    private final Exits exits;
    private final ComposerViewModel composer;
    private final LatestOnly reading;

    private final ReadOnlyObjectWrapper<@Nullable RequestView> view = new ReadOnlyObjectWrapper<>(this, "view");
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>(this, "standing");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// Where one goes from the page.
    ///
    /// @param notice says something in passing
    /// @param left   told that the request has left one's hands
    /// @param leave  closes the page
    public record Exits(Consumer<String> notice, Consumer<Sending> left, Runnable leave) {}

    public RequestPageModel(RequestServices services, StaffMember me, Background background, Exits exits) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.exits = exits;
        this.reading = background.latest();
        this.composer = new ComposerViewModel(services, me, background);
        composer.tell(exits.left(), this::reread);
    }

    /// Opens a request in place of what is shown; the opening is logged (REG-5).
    public void open(RequestId id) {
        composer.getDraft().save();
        busy.set(true);
        trouble.set("");
        reading.run(() -> services.files().open(me, id))
                .onSuccess(found -> found.ifPresentOrElse(this::begin, () -> {
                    exits.notice().accept(Texts.get("requests.page.gone"));
                    exits.leave().run();
                }))
                .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")))
                .andFinally(() -> busy.set(false));
    }

    private void begin(RequestView shown) {
        Standing now = Standing.of(shown, me);
        composer.begin(shown, now.answer());
        standing.set(now);
        view.set(shown);
    }

    /// Reads the request again as it stands; what is being typed stays.
    public void reread() {
        RequestView shown = view.get();
        if (shown != null) {
            reading.run(() -> services.files().read(me, shown.request().id()))
                    .onSuccess(found -> found.ifPresent(this::update))
                    .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")));
        }
    }

    private void update(RequestView shown) {
        Standing before = standing.get();
        Standing now = Standing.of(shown, me);
        composer.offlineProperty().set(false);
        composer.update(shown, now.answer());
        if (before != null && before.answer() && !now.isOwn() && !composer.isEmpty()) {
            composer.getDraft().save();
            trouble.set(Texts.get("requests.page.moved-away", now.where()));
        } else if (before != null && !before.answer() && now.answer()) {
            trouble.set("");
        }
        standing.set(now);
        view.set(shown);
    }

    /// Something changed in the database; called on the FX thread.
    public void changed(Change change) {
        RequestView shown = view.get();
        switch (change) {
            case Change.Lost _ -> composer.offlineProperty().set(true);
            case Change.Anything _ -> reread();
            case Change.Row(String topic, long id) -> {
                if (shown != null && concerns(shown, topic, id)) {
                    reread();
                }
            }
        }
    }

    private static boolean concerns(RequestView shown, String topic, long id) {
        return switch (topic) {
            case "request" -> shown.request().id().value() == id;
            case "message" -> shown.messages().stream().anyMatch(m -> m.id() == id);
            default -> false;
        };
    }

    /// Takes the request from the queue.
    public void take() {
        act(id -> services.desk().take(me, id), _ -> reread());
    }

    /// Puts it back into the queue and leaves the page; the draft stays.
    public void release() {
        composer.getDraft().save();
        act(id -> services.desk().release(me, id), _ -> {
            exits.notice().accept(Texts.get("requests.page.released"));
            exits.leave().run();
        });
    }

    /// Goes on with a request that waited for the customer.
    public void resume() {
        act(id -> services.desk().resume(me, id), _ -> reread());
    }

    /// Notes what the area reported; the request is again in one's hands.
    public void areaReplied(String report) {
        act(id -> services.desk().backFromArea(me, id, report), _ -> reread());
    }

    /// What the form that routes this request works with.
    RouteModel routing(RequestView shown, Consumer<Sending> routed) {
        return new RouteModel(services, me, background, shown.request().id(), routed);
    }

    /// What the form that asks for lacking data works with.
    AskDataModel asking(RequestView shown, Consumer<Sending> asked) {
        return new AskDataModel(services, me, background, shown, asked);
    }

    /// What the form that closes this request works with.
    CloseModel closing(RequestView shown, Consumer<Sending> closed) {
        return new CloseModel(services, me, background, shown, closed);
    }

    /// Reads the page of a letter.
    void letter(OutboxMessage message, Consumer<String> html) {
        background.run(() -> services.outbox().htmlOf(message.id()))
                .onSuccess(page -> html.accept(new RenderedMail("", page, "").preview(services.logo())))
                .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")));
    }

    /// Takes the most urgent request of the queue and opens it here.
    public void next() {
        composer.getDraft().save();
        run(() -> services.desk().takeNext(me), this::open, this::refuse);
    }

    /// The same after this one has left; leaves the page where there is no other to take.
    void goOn() {
        run(() -> services.desk().takeNext(me), this::open, why -> {
            exits.notice().accept(RefusalTexts.of(why, services.clock().today()));
            exits.leave().run();
        });
    }

    /// Opens the answer again whose letter failed, to mend it.
    public void mend() {
        act(id -> services.answering().takeBack(me, id), this::open);
    }

    /// Sends a failed letter once more as it is.
    public void tryAgain(OutboxMessage message) {
        background.run(() -> services.outbox().tryAgain(me, message.id()))
                .onSuccess(acted -> {
                    exits.notice().accept(words(acted));
                    reread();
                })
                .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")));
    }

    private static String words(Outbox.Acted acted) {
        return switch (acted) {
            case DONE -> Texts.get("requests.page.again.done");
            case NOT_PERMITTED -> Texts.get("requests.page.again.not-permitted");
            case TOO_LATE -> Texts.get("requests.page.again.too-late");
        };
    }

    /// Adds an internal note.
    public void addNote(String body, Runnable added) {
        act(id -> services.files().addNote(me, id, body), _ -> {
            added.run();
            reread();
        });
    }

    private void act(Move move, Consumer<RequestId> done) {
        RequestView shown = view.get();
        if (shown != null) {
            run(() -> move.apply(shown.request().id()), done, this::refuse);
        }
    }

    private interface Move {
        Outcome<RequestId> apply(RequestId id);
    }

    private void run(Callable<Outcome<RequestId>> move, Consumer<RequestId> done, Consumer<Refusal> refused) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set("");
        background.run(move)
                .onError(DatabaseException.class, _ -> trouble.set(Texts.get("requests.page.unreachable")))
                .andFinally(() -> busy.set(false))
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<RequestId>(RequestId id) -> done.accept(id);
                        case Outcome.Refused<RequestId>(Refusal why) -> refused.accept(why);
                    }
                });
    }

    private void refuse(Refusal why) {
        trouble.set(RefusalTexts.of(why, services.clock().today()));
        if (why instanceof Refusal.Moved) {
            reread();
        }
    }

    /// Leaves the page; what was typed is kept.
    public void leaving() {
        composer.getDraft().save();
    }

    /// The request as last read; null until it is.
    public ReadOnlyObjectProperty<@Nullable RequestView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public @Nullable RequestView getView() {
        return view.get();
    }

    /// What may be done with it; null until it is read.
    public ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Why something was not done; empty where nothing was refused.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public String getTrouble() {
        return trouble.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    public ComposerViewModel getComposer() {
        return composer;
    }
}
