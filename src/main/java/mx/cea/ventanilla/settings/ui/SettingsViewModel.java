package mx.cea.ventanilla.settings.ui;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.StaffMember;

/// The office's settings as they are edited: all that were changed are saved together, or none.
public final class SettingsViewModel {
    private final Background background;
    private final Settings settings;
    private final StaffMember member;
    private final Function<Setting.Values, Probed> probe;
    private final boolean smtpPassword;
    private final Map<Setting, SettingField> fields = new EnumMap<>(Setting.class);
    private final IntegerBinding changes;
    private final BooleanBinding canSave;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyStringWrapper probeDone = new ReadOnlyStringWrapper(this, "probeDone", "");
    private final ReadOnlyStringWrapper probeProblem = new ReadOnlyStringWrapper(this, "probeProblem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// @param probe        tries how messages would leave with such settings; called in the background
    /// @param smtpPassword whether the environment has the mail server's password, which no database keeps
    public SettingsViewModel(
            Background background,
            Settings settings,
            StaffMember member,
            Function<Setting.Values, Probed> probe,
            boolean smtpPassword) {
        this.background = background;
        this.settings = settings;
        this.member = member;
        this.probe = probe;
        this.smtpPassword = smtpPassword;
        Arrays.stream(Setting.values()).forEach(setting -> fields.put(setting, new SettingField(setting)));
        ObservableValue<?>[] sources = fields.values().stream()
                .map(SettingField::changedProperty)
                .toArray(ObservableValue<?>[]::new);
        this.changes = Bindings.createIntegerBinding(() -> (int) changed().count(), sources);
        this.canSave = changes.greaterThan(0).and(busy.not());
        fields.values().forEach(field -> field.textProperty().subscribe(() -> told.set("")));
    }

    private Stream<SettingField> changed() {
        return fields.values().stream().filter(field -> field.changedProperty().get());
    }

    /// Reads the settings; what was typed and not saved stays.
    public void load() {
        background.run((Callable<Setting.Values>) settings::values)
                .onSuccess(values -> fields.forEach((setting, field) -> field.refresh(values.text(setting))));
    }

    /// Saves everything that was changed, unless something is wrong.
    public void save() {
        if (!canSave.get() || !check()) {
            return;
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        changed().forEach(field -> values.put(field.setting(), field.value()));
        busy.set(true);
        background.run((Callable<Boolean>) () -> settings.change(member, values))
                .onSuccess(permitted -> {
                    if (!permitted) {
                        told.set(Texts.get("settings.not-permitted"));
                        return;
                    }
                    values.forEach((setting, value) -> {
                        SettingField field = field(setting);
                        field.textProperty().set(value);
                        field.refresh(value);
                    });
                    told.set(Texts.get("settings.saved", values.size()));
                })
                .andFinally(() -> busy.set(false));
    }

    private boolean check() {
        fields.values().forEach(field -> field.refuse(field.wrong()));
        SettingField opens = field(Setting.OFFICE_OPENS);
        SettingField closes = field(Setting.OFFICE_CLOSES);
        if (opens.wrong().isEmpty()
                && closes.wrong().isEmpty()
                && !LocalTime.parse(opens.value()).isBefore(LocalTime.parse(closes.value()))) {
            closes.refuse(Texts.get("settings.problem.hours"));
        }
        boolean right = fields.values().stream()
                .allMatch(field -> field.problemProperty().get().isEmpty());
        if (!right) {
            told.set(Texts.get("settings.not-saved"));
        }
        return right;
    }

    /// Goes back to what is saved.
    public void undo() {
        fields.values().forEach(SettingField::undo);
        told.set("");
    }

    /// Tries the mail server as the fields describe it, saved or not; sends nothing.
    public void probe() {
        probeDone.set("");
        probeProblem.set(whyNotToProbe());
        if (busy.get() || !probeProblem.get().isEmpty()) {
            return;
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        fields.forEach((setting, field) -> values.put(setting, field.value()));
        busy.set(true);
        background.run(() -> probe.apply(new Setting.Values(values)))
                .onSuccess(result -> {
                    switch (result) {
                        case Probed.Ready(String detail) -> probeDone.set(Texts.get("settings.probe.ready", detail));
                        case Probed.NotReady(String why, String detail) ->
                            probeProblem.set(Texts.get("settings.probe.not-ready", why, detail));
                    }
                })
                .andFinally(() -> busy.set(false));
    }

    private String whyNotToProbe() {
        boolean wrong = SettingGroup.MAIL.settings().stream()
                .anyMatch(setting -> !field(setting).wrong().isEmpty());
        if (wrong) {
            return Texts.get("settings.probe.wrong");
        }
        boolean needsPassword = !field(Setting.SMTP_HOST).value().isEmpty()
                && !field(Setting.SMTP_USER).value().isEmpty();
        return needsPassword && !smtpPassword ? Texts.get("settings.probe.no-password") : "";
    }

    /// The field of a setting.
    public SettingField field(Setting setting) {
        SettingField field = fields.get(setting);
        if (field == null) {
            throw new IllegalStateException("No field for " + setting);
        }
        return field;
    }

    /// Whether the environment has the mail server's password.
    public boolean hasSmtpPassword() {
        return smtpPassword;
    }

    /// How many settings were changed and not saved.
    public IntegerBinding changesProperty() {
        return changes;
    }

    public int getChanges() {
        return changes.get();
    }

    public BooleanBinding canSaveProperty() {
        return canSave;
    }

    public boolean isCanSave() {
        return canSave.get();
    }

    /// What came of saving; empty where nothing did yet.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    public String getTold() {
        return told.get();
    }

    /// That the mail server was reached; empty where it was not.
    public ReadOnlyStringProperty probeDoneProperty() {
        return probeDone.getReadOnlyProperty();
    }

    public String getProbeDone() {
        return probeDone.get();
    }

    /// Why the mail server was not reached; empty where it was.
    public ReadOnlyStringProperty probeProblemProperty() {
        return probeProblem.getReadOnlyProperty();
    }

    public String getProbeProblem() {
        return probeProblem.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }
}
