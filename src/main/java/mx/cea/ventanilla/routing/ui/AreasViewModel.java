package mx.cea.ventanilla.routing.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.routing.Areas;
import mx.cea.ventanilla.routing.Areas.Saved;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The areas to which requests are routed: one is selected and changed, or a new one is written.
public final class AreasViewModel {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{2,30}");
    private static final Pattern DAYS = Pattern.compile("[1-9]|[1-5]\\d|60");
    private static final int LONGEST_NAME = 100;

    private final Background background;
    private final Areas service;
    private final StaffMember member;
    private final ObservableList<Area> areas = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Area> selected = new SimpleObjectProperty<>(this, "selected");
    private final StringProperty code = new SimpleStringProperty(this, "code", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty mailbox = new SimpleStringProperty(this, "mailbox", "");
    private final StringProperty days = new SimpleStringProperty(this, "days", "");
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active", true);
    private final ReadOnlyStringWrapper codeProblem = new ReadOnlyStringWrapper(this, "codeProblem", "");
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper(this, "nameProblem", "");
    private final ReadOnlyStringWrapper mailboxProblem = new ReadOnlyStringWrapper(this, "mailboxProblem", "");
    private final ReadOnlyStringWrapper daysProblem = new ReadOnlyStringWrapper(this, "daysProblem", "");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    public AreasViewModel(Background background, Areas service, StaffMember member) {
        this.background = background;
        this.service = service;
        this.member = member;
        selected.subscribe(this::fill);
    }

    private void fill(@Nullable Area area) {
        code.set(area == null ? "" : area.code());
        name.set(area == null ? "" : area.name());
        mailbox.set(area == null ? "" : area.mailbox().value());
        days.set(area == null ? "" : Integer.toString(area.businessDays()));
        active.set(area == null || area.active());
        codeProblem.set("");
        nameProblem.set("");
        mailboxProblem.set("");
        daysProblem.set("");
        told.set("");
    }

    /// Reads the list anew.
    public void load() {
        read(selected.get() == null ? "" : code.get(), "");
    }

    private void read(String select, String tell) {
        background.run((Callable<List<Area>>) service::all).onSuccess(read -> {
            areas.setAll(read);
            selected.set(read.stream()
                    .filter(area -> area.code().equals(select))
                    .findFirst()
                    .orElse(null));
            told.set(tell);
        });
    }

    /// Saves the area that is selected, or the new one.
    public void save() {
        Optional<EmailAddress> address = EmailAddress.parse(mailbox.get());
        String key = code.get().strip();
        String title = name.get().strip();
        codeProblem.set(CODE.matcher(key).matches() ? "" : Texts.get("routing.areas.bad-code"));
        nameProblem.set(
                title.isEmpty() || title.length() > LONGEST_NAME ? Texts.get("routing.areas.bad-name") : "");
        mailboxProblem.set(address.isPresent() ? "" : Texts.get("routing.areas.bad-mailbox"));
        daysProblem.set(DAYS.matcher(days.get().strip()).matches() ? "" : Texts.get("routing.areas.bad-days"));
        boolean wrong = !(codeProblem.get() + nameProblem.get() + daysProblem.get()).isEmpty();
        if (busy.get() || wrong || address.isEmpty()) {
            return;
        }
        int within = Integer.parseInt(days.get().strip());
        Area area = selected.get();
        boolean inUse = active.get();
        busy.set(true);
        background.run(() -> area == null
                        ? service.add(member, key, title, address.get(), within)
                        : service.change(member, new Area(area.id(), area.code(), title, address.get(), within, inUse)))
                .onSuccess(saved -> show(saved, key, title))
                .andFinally(() -> busy.set(false));
    }

    private void show(Saved saved, String key, String title) {
        switch (saved) {
            case DONE -> read(key, Texts.get("routing.areas.saved", title));
            case NOT_PERMITTED -> told.set(Texts.get("routing.areas.not-permitted"));
            case CODE_TAKEN -> codeProblem.set(Texts.get("routing.areas.code-taken"));
        }
    }

    /// All areas by name, those out of use included.
    public ObservableList<Area> areas() {
        return areas;
    }

    /// The area that is edited; null for a new one.
    public ObjectProperty<@Nullable Area> selectedProperty() {
        return selected;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty mailboxProperty() {
        return mailbox;
    }

    /// The business days within which it is expected back, as typed.
    public StringProperty daysProperty() {
        return days;
    }

    /// Whether requests can be routed to it; a new area is in use.
    public BooleanProperty activeProperty() {
        return active;
    }

    public ReadOnlyStringProperty codeProblemProperty() {
        return codeProblem.getReadOnlyProperty();
    }

    public String getCodeProblem() {
        return codeProblem.get();
    }

    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    public String getNameProblem() {
        return nameProblem.get();
    }

    public ReadOnlyStringProperty mailboxProblemProperty() {
        return mailboxProblem.getReadOnlyProperty();
    }

    public String getMailboxProblem() {
        return mailboxProblem.get();
    }

    public ReadOnlyStringProperty daysProblemProperty() {
        return daysProblem.getReadOnlyProperty();
    }

    public String getDaysProblem() {
        return daysProblem.get();
    }

    /// What came of saving; empty where nothing did yet.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    public String getTold() {
        return told.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }
}
