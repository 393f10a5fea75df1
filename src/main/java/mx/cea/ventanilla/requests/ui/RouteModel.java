package mx.cea.ventanilla.requests.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Routes a request to an area.
public final class RouteModel {
    private final RequestServices services;
    private final StaffMember me;
    private final RequestId request;
    private final Ending ending;
    private final ObservableList<Area> areas = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Area> area = new SimpleObjectProperty<>(this, "area");
    private final ObjectProperty<@Nullable LocalDate> expectedOn = new SimpleObjectProperty<>(this, "expectedOn");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyStringWrapper areaProblem = new ReadOnlyStringWrapper(this, "areaProblem", "");
    private final ReadOnlyStringWrapper dateProblem = new ReadOnlyStringWrapper(this, "dateProblem", "");
    private final ReadOnlyStringWrapper noteProblem = new ReadOnlyStringWrapper(this, "noteProblem", "");

    RouteModel(
            RequestServices services,
            StaffMember me,
            Background background,
            RequestId request,
            Consumer<Sending> routed) {
        this.services = services;
        this.me = me;
        this.request = request;
        this.ending = new Ending(services, background, request, routed);
        area.subscribe(chosen -> {
            areaProblem.set("");
            if (chosen != null) {
                expectedOn.set(expected(chosen));
            }
        });
        expectedOn.subscribe(() -> dateProblem.set(""));
        note.subscribe(() -> noteProblem.set(""));
        background.run(() -> services.areas().all()).onSuccess(this::offer);
    }

    private void offer(List<Area> all) {
        areas.setAll(all.stream().filter(Area::active).toList());
    }

    private LocalDate expected(Area chosen) {
        Instant due = services.schedule().calendar().plusBusinessDays(services.clock().now(), chosen.businessDays());
        return due.atZone(Clock.ZONE).toLocalDate();
    }

    /// Routes it, if everything is there.
    public void route() {
        Area to = area.get();
        LocalDate on = expectedOn.get();
        if (to == null) {
            areaProblem.set(Texts.get("requests.page.route.area.missing"));
        }
        if (on == null || on.isBefore(services.clock().today())) {
            dateProblem.set(Texts.get("requests.page.route.date.wrong"));
        }
        if (note.get().isBlank()) {
            noteProblem.set(Texts.get("requests.page.route.note.missing"));
        }
        boolean whole = areaProblem.get().isEmpty() && dateProblem.get().isEmpty() && noteProblem.get().isEmpty();
        if (whole && to != null && on != null) {
            String text = note.get();
            ending.run(
                    () -> services.answering().route(me, request, to, on, text),
                    Texts.get("requests.page.route.done", to.name()));
        }
    }

    public ObservableList<Area> areas() {
        return areas;
    }

    public ObjectProperty<@Nullable Area> areaProperty() {
        return area;
    }

    public ObjectProperty<@Nullable LocalDate> expectedOnProperty() {
        return expectedOn;
    }

    public StringProperty noteProperty() {
        return note;
    }

    public ReadOnlyStringProperty areaProblemProperty() {
        return areaProblem.getReadOnlyProperty();
    }

    public String getAreaProblem() {
        return areaProblem.get();
    }

    public ReadOnlyStringProperty dateProblemProperty() {
        return dateProblem.getReadOnlyProperty();
    }

    public String getDateProblem() {
        return dateProblem.get();
    }

    public ReadOnlyStringProperty noteProblemProperty() {
        return noteProblem.getReadOnlyProperty();
    }

    public String getNoteProblem() {
        return noteProblem.get();
    }

    public Ending getEnding() {
        return ending;
    }
}
