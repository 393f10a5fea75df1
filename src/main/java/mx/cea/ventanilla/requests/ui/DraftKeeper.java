package mx.cea.ventanilla.requests.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.Draft;
import mx.cea.ventanilla.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// Keeps what somebody types about a request in the database, one save after the other, so that it is there after a
/// crash. It says when there is something to save; the view saves within a second.
public final class DraftKeeper {
    private final RequestServices services;
    private final StaffId me;
    private final Background background;
    private final Supplier<Text> text;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private @Nullable RequestId request;
    private Text kept = Text.NONE;
    private boolean saving;
    private @Nullable Runnable next;

    record Text(@Nullable String template, String title, String body) {
        static final Text NONE = new Text(null, "", "");

        boolean isBlank() {
            return title.isBlank() && body.isBlank();
        }
    }

    DraftKeeper(RequestServices services, StaffId me, Background background, Supplier<Text> text) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.text = text;
    }

    /// Begins to keep what is typed about a request.
    void keep(RequestId id, Optional<Draft> draft) {
        request = id;
        kept = draft.map(d -> new Text(d.template(), d.title(), d.body())).orElse(Text.NONE);
        dirty.set(false);
        status.set(draft.map(d -> Texts.get("requests.composer.draft.restored", Moments.of(d.savedAt(), services.clock().today())))
                .orElse(""));
    }

    /// Forgets the request: nothing is saved from now on.
    void stop() {
        request = null;
        dirty.set(false);
        status.set("");
    }

    void typed() {
        dirty.set(request != null && !text.get().equals(kept));
    }

    /// Saves what is there now, if it is not saved already.
    public void save() {
        RequestId id = request;
        if (id == null || !dirty.get()) {
            return;
        }
        Text now = text.get();
        if (saving) {
            next = () -> save(id, now);
        } else {
            save(id, now);
        }
    }

    private void save(RequestId id, Text now) {
        saving = true;
        background.run(() -> store(id, now))
                .onSuccess(_ -> saved(id, now))
                .onError(DatabaseException.class, _ -> status.set(Texts.get("requests.composer.draft.unsaved")))
                .andFinally(() -> {
                    saving = false;
                    Runnable waiting = next;
                    next = null;
                    if (waiting != null) {
                        waiting.run();
                    }
                });
    }

    private void store(RequestId id, Text now) {
        if (now.isBlank()) {
            services.drafts().discard(me, id);
        } else {
            services.drafts().save(me, id, now.template(), now.title(), now.body());
        }
    }

    private void saved(RequestId id, Text now) {
        if (id.equals(request)) {
            kept = now;
            status.set(now.isBlank()
                    ? ""
                    : Texts.get("requests.composer.draft.saved", Moments.time(services.clock().now())));
            dirty.set(false);
            typed();
        }
    }

    /// Whether something is typed that is not saved.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public boolean isDirty() {
        return dirty.get();
    }

    /// When it was last saved, in words.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    public String getStatus() {
        return status.get();
    }
}
