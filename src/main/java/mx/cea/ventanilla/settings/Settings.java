package mx.cea.ventanilla.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads and changes the office's settings.
public final class Settings {
    private static final Map<String, Setting> BY_KEY =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::key, Function.identity()));

    /// They are part of the calendar: whoever changes them moves due times (HOR-2).
    private static final Set<Setting> HOURS = EnumSet.of(Setting.OFFICE_OPENS, Setting.OFFICE_CLOSES);

    private final Database database;
    private final History history;
    private final Consumer<Handle> onHoursChange;

    /// @param onHoursChange told within the transaction that changed the office's hours, to carry the change through
    public Settings(Database database, History history, Consumer<Handle> onHoursChange) {
        this.database = database;
        this.history = history;
        this.onHoursChange = onHoursChange;
    }

    /// All values as they stand now.
    public Setting.Values values() {
        return database.read(Settings::valuesIn);
    }

    /// All values as they stand within a transaction.
    public static Setting.Values valuesIn(Handle handle) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        handle.createQuery("SELECT name, value FROM setting")
                .map((r, c) -> Map.entry(r.getString("name"), r.getString("value")))
                .forEach(e -> {
                    Setting setting = BY_KEY.get(e.getKey());
                    if (setting != null) {
                        changed.put(setting, e.getValue());
                    }
                });
        return new Setting.Values(changed);
    }

    /// Changes settings for a member of staff, all or none. The office's hours are for those who keep its calendar.
    ///
    /// @return false where the role may not; then nothing was changed
    /// @throws IllegalArgumentException if a value is not of its setting's kind
    public boolean change(StaffMember by, Map<Setting, String> values) {
        boolean hours = !Collections.disjoint(values.keySet(), HOURS);
        if (!by.may(Permission.EDIT_SETTINGS) || hours && !by.may(Permission.EDIT_CALENDAR)) {
            return false;
        }
        change(by.id(), values);
        return true;
    }

    /// Changes settings as the program itself, all or none; for preparing an office.
    ///
    /// @throws IllegalArgumentException if a value is not of its setting's kind
    public void changeAsProgram(Map<Setting, String> values) {
        change((StaffId) null, values);
    }

    private void change(@Nullable StaffId by, Map<Setting, String> values) {
        values.forEach((setting, value) -> {
            if (!setting.accepts(value)) {
                throw new IllegalArgumentException(setting + " does not accept " + value);
            }
        });
        database.run(handle -> {
            write(handle, by, values);
            if (!Collections.disjoint(values.keySet(), HOURS)) {
                onHoursChange.accept(handle);
            }
        });
    }

    private void write(Handle handle, @Nullable StaffId by, Map<Setting, String> values) {
        values.forEach((setting, value) -> {
            handle.createUpdate("""
                            INSERT INTO setting (name, value, changed_at, changed_by) VALUES (:name, :value, :at, :by)
                            ON CONFLICT (name) DO UPDATE SET value = excluded.value,
                                changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .bind("name", setting.key())
                    .bind("value", value)
                    .bind("at", database.clock().now())
                    .bind("by", by == null ? null : by.value())
                    .execute();
            history.record(
                    handle,
                    by,
                    new Subject(Subject.Kind.SETTING, setting.ordinal()),
                    "CHANGED",
                    Map.of("name", setting.key(), "value", value));
        });
    }
}
