package mx.cea.ventanilla.requests.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.requests.UsefulDatum;
import mx.cea.ventanilla.staff.StaffMember;

/// Asks the customer for what is lacking (CON-8). The letter follows the boxes until somebody edits it.
public final class AskDataModel {
    private final RequestServices services;
    private final StaffMember me;
    private final Request request;
    private final LatestOnly filling;
    private final Ending ending;
    private final Map<UsefulDatum, BooleanProperty> asked = new EnumMap<>(UsefulDatum.class);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty body = new SimpleStringProperty(this, "body", "");
    private String filledTitle = "";
    private String filledBody = "";

    AskDataModel(
            RequestServices services,
            StaffMember me,
            Background background,
            RequestView view,
            Consumer<Sending> done) {
        this.services = services;
        this.me = me;
        this.request = view.request();
        this.filling = background.latest();
        this.ending = new Ending(services, background, request.id(), done);
        for (UsefulDatum datum : UsefulDatum.values()) {
            BooleanProperty box = new SimpleBooleanProperty(this, datum.name(), view.lacking().contains(datum));
            box.addListener(_ -> fill());
            asked.put(datum, box);
        }
        fill();
    }

    private void fill() {
        Set<UsefulDatum> data = chosen();
        filling.run(() -> services.answering().askingFor(me, request, data)).onSuccess(this::apply);
    }

    private void apply(Filled letter) {
        if (title.get().equals(filledTitle)) {
            title.set(letter.subject());
        }
        if (body.get().equals(filledBody)) {
            body.set(letter.body());
        }
        filledTitle = letter.subject();
        filledBody = letter.body();
    }

    private Set<UsefulDatum> chosen() {
        return asked.entrySet().stream()
                .filter(box -> box.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UsefulDatum.class)));
    }

    /// Sends the question; the due time stands still from then on.
    public void ask() {
        Set<UsefulDatum> data = chosen();
        String subject = title.get();
        String text = body.get();
        ending.run(
                () -> services.answering().askForData(me, request.id(), data, subject, text),
                Texts.get("requests.page.ask.done", request.folio().text()));
    }

    /// Whether a datum is asked for.
    public BooleanProperty asked(UsefulDatum datum) {
        return asked.computeIfAbsent(datum, _ -> new SimpleBooleanProperty());
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty bodyProperty() {
        return body;
    }

    public Ending getEnding() {
        return ending;
    }
}
