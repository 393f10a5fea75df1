package mx.cea.ventanilla.requests.ui;

import java.time.Duration;
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
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.Answering;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// The last step of a form by which a request leaves one's hands: does it once, and says why it was refused.
public final class Ending {
    private final RequestServices services;
    private final Background background;
    private final RequestId request;
    private final Consumer<Sending> done;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal = new ReadOnlyObjectWrapper<>(this, "refusal");

    Ending(RequestServices services, Background background, RequestId request, Consumer<Sending> done) {
        this.services = services;
        this.background = background;
        this.request = request;
        this.done = done;
    }

    /// Runs work whose letter cannot be taken back.
    void run(Callable<Outcome<Answering.Sent>> work, String words) {
        run(work, words, false);
    }

    /// @param undoable whether it can be taken back while its letter has not left
    void run(Callable<Outcome<Answering.Sent>> work, String words, boolean undoable) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        refusal.set(null);
        background.run(work)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("requests.page.unreachable")))
                .andFinally(() -> busy.set(false))
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Answering.Sent>(Answering.Sent sent) ->
                            done.accept(new Sending(request, words, undoable ? sent.undoFor() : Duration.ZERO));
                        case Outcome.Refused<Answering.Sent>(Refusal why) -> {
                            problem.set(RefusalTexts.of(why, services.clock().today()));
                            refusal.set(why);
                        }
                    }
                });
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /// Why it was not done; empty where nothing was refused.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// The refusal behind the problem, by which the field at fault is found.
    public ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
