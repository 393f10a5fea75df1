package mx.cea.ventanilla.requests.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.requests.Answering;
import mx.cea.ventanilla.requests.CloseReason;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Ends a request without an answer of its own, with or without a letter to the customer. The letter follows reason
/// and folio until somebody edits it.
public final class CloseModel {
    private final RequestServices services;
    private final StaffMember me;
    private final Request request;
    private final LatestOnly filling;
    private final Ending ending;
    private final ObjectProperty<@Nullable CloseReason> reason = new SimpleObjectProperty<>(this, "reason");
    private final StringProperty folio = new SimpleStringProperty(this, "folio", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final BooleanProperty tell = new SimpleBooleanProperty(this, "tell");
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty body = new SimpleStringProperty(this, "body", "");
    private final ReadOnlyStringWrapper reasonProblem = new ReadOnlyStringWrapper(this, "reasonProblem", "");
    private final ReadOnlyStringWrapper folioProblem = new ReadOnlyStringWrapper(this, "folioProblem", "");
    private String filledTitle = "";
    private String filledBody = "";

    CloseModel(
            RequestServices services,
            StaffMember me,
            Background background,
            RequestView view,
            Consumer<Sending> closed) {
        this.services = services;
        this.me = me;
        this.request = view.request();
        this.filling = background.latest();
        this.ending = new Ending(services, background, request.id(), closed);
        folio.set(original(view).map(r -> r.folio().text()).orElse(""));
        // no other reason is a guess that a hurried Enter may put on record
        reason.set(folio.get().isEmpty() ? null : CloseReason.DUPLICATE);
        reason.subscribe(now -> {
            reasonProblem.set("");
            tell.set(request.requester().email() != null && letterOf(now) != null);
            fill();
        });
        folio.subscribe(_ -> {
            folioProblem.set("");
            fill();
        });
    }

    /// The request that this one most probably repeats: its twin, else an earlier one of the same kind.
    private static Optional<Request> original(RequestView view) {
        return view.earlier().stream()
                .filter(r -> r.id().equals(view.request().twinId()))
                .findFirst()
                .or(() -> view.earlier().stream()
                        .filter(r -> r.kind() == view.request().kind())
                        .filter(r -> r.id().value() < view.request().id().value())
                        .findFirst());
    }

    private static @Nullable SystemTemplate letterOf(@Nullable CloseReason reason) {
        return switch (reason) {
            case null -> null;
            case DUPLICATE -> SystemTemplate.DUPLICATE;
            case NOT_A_CUSTOMER -> SystemTemplate.NOT_A_CUSTOMER;
            case BY_TELEPHONE, SERVICE, WITHDRAWN, NO_REPLY, NO_CONTACT, OTHER -> null;
        };
    }

    private void fill() {
        SystemTemplate template = letterOf(reason.get());
        if (template == null) {
            filling.cancel();
            apply("", "");
        } else {
            Folio other = Folio.parse(folio.get()).orElse(null);
            filling.run(() -> services.answering().systemLetter(me, request, template, other))
                    .onSuccess(this::apply);
        }
    }

    private void apply(Filled letter) {
        apply(letter.subject(), letter.body());
    }

    private void apply(String subject, String text) {
        if (title.get().equals(filledTitle)) {
            title.set(subject);
        }
        if (body.get().equals(filledBody)) {
            body.set(text);
        }
        filledTitle = subject;
        filledBody = text;
    }

    /// Closes it, if nothing speaks against it.
    public void close() {
        CloseReason why = reason.get();
        if (why == null) {
            reasonProblem.set(Texts.get("requests.close.reason-missing"));
            return;
        }
        Optional<Folio> other = Optional.empty();
        if (why == CloseReason.DUPLICATE) {
            other = Folio.parse(folio.get());
            if (other.isEmpty()) {
                folioProblem.set(Texts.get(
                        folio.get().isBlank()
                                ? "requests.close.folio.missing"
                                : "requests.close.folio.mistyped"));
                return;
            }
        }
        Answering.Closing closing = new Answering.Closing(
                why,
                note.get(),
                other.orElse(null),
                tell.get() ? title.get() : null,
                tell.get() ? body.get() : null);
        ending.run(
                () -> services.answering().close(me, request.id(), closing),
                Texts.get("requests.close.done", request.folio().text()),
                true);
    }

    public ObjectProperty<@Nullable CloseReason> reasonProperty() {
        return reason;
    }

    public ReadOnlyStringProperty reasonProblemProperty() {
        return reasonProblem.getReadOnlyProperty();
    }

    public String getReasonProblem() {
        return reasonProblem.get();
    }

    /// The folio of the request that this one repeats.
    public StringProperty folioProperty() {
        return folio;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// Whether the customer is told.
    public BooleanProperty tellProperty() {
        return tell;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty bodyProperty() {
        return body;
    }

    public ReadOnlyStringProperty folioProblemProperty() {
        return folioProblem.getReadOnlyProperty();
    }

    public String getFolioProblem() {
        return folioProblem.get();
    }

    /// Whether the customer left an address to which a letter could go (CON-9).
    public boolean isReachable() {
        return request.requester().email() != null;
    }

    public Ending getEnding() {
        return ending;
    }
}
