package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.schedule.ui.HoursText;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What frames every section: who works, where, and whether the office is open.
public final class ShellViewModel {
    private final Background background;
    private final Clock clock;
    private final StaffMember member;
    private final DatabaseAddress address;
    private final Callable<WorkHours> readHours;
    private final List<Section> sections;
    private final ObjectProperty<Section> section;
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper(this, "connected", true);
    private final ReadOnlyStringWrapper hoursText = new ReadOnlyStringWrapper(this, "hoursText", "");
    private final ReadOnlyObjectWrapper<@Nullable WorkHours> hours = new ReadOnlyObjectWrapper<>(this, "hours");

    /// @param readHours asks whether the office works; called in the background
    /// @param sections  all there are; those that the member may not see are left out
    public ShellViewModel(
            Background background,
            Clock clock,
            StaffMember member,
            DatabaseAddress address,
            Callable<WorkHours> readHours,
            List<Section> sections) {
        this.background = background;
        this.clock = clock;
        this.member = member;
        this.address = address;
        this.readHours = readHours;
        this.sections = sections.stream().filter(s -> s.isFor(member)).toList();
        this.section = new SimpleObjectProperty<>(this, "section", this.sections.getFirst());
    }

    /// Shows a section; does nothing where the member does not have it.
    public void goTo(String id) {
        find(id).ifPresent(section::set);
    }

    private Optional<Section> find(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// Asks again whether the office works; called now and then while the window is shown.
    public void refreshHours() {
        background.run(readHours)
                .onSuccess(read -> {
                    hours.set(read);
                    hoursText.set(HoursText.of(read, clock.today()));
                })
                .onError(DatabaseException.class, _ -> hoursText.set(Texts.get("desktop.hours.unknown")));
    }

    /// Takes note of what the database tells; called on any thread.
    public void changed(Change change) {
        background.onFxThread(() -> {
            switch (change) {
                case Change.Lost _ -> connected.set(false);
                case Change.Anything _ -> {
                    connected.set(true);
                    refreshHours();
                }
                case Change.Row(String topic, long _) -> {
                    if (topic.equals("day_exception") || topic.equals("setting")) {
                        refreshHours();
                    }
                }
            }
        });
    }

    /// The sections that this member sees, in the order of the navigation.
    public List<Section> sections() {
        return sections;
    }

    /// The section that is shown.
    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /// Whether the database answers. Where it does not, everything is read again before anything can be sent.
    public ReadOnlyBooleanProperty connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    public boolean isConnected() {
        return connected.get();
    }

    public ReadOnlyStringProperty hoursTextProperty() {
        return hoursText.getReadOnlyProperty();
    }

    public String getHoursText() {
        return hoursText.get();
    }

    /// Whether the office works; null until that was asked.
    public ReadOnlyObjectProperty<@Nullable WorkHours> hoursProperty() {
        return hours.getReadOnlyProperty();
    }

    public String getMemberName() {
        return member.name();
    }

    public String getRoleName() {
        return Texts.get(member.role().messageKey());
    }

    /// Which database it is, in few words.
    public String getDatabaseName() {
        return switch (address.dialect()) {
            case SQLITE ->
                Texts.get("desktop.database.file", String.valueOf(address.sqliteFile().getFileName()));
            case POSTGRESQL -> Texts.get("desktop.database.server", place());
        };
    }

    /// Which database it is, in full.
    public String getDatabasePlace() {
        return switch (address.dialect()) {
            case SQLITE -> address.sqliteFile().toAbsolutePath().toString();
            case POSTGRESQL -> place();
        };
    }

    private String place() {
        return address.url().replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*$", "");
    }
}
