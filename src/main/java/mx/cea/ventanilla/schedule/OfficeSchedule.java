package mx.cea.ventanilla.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.calendar.OfficeHours;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The office's table of exceptions (HOR-2, HOR-2b) and the calendar that follows from it.
public final class OfficeSchedule {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(BusinessCalendar calendar, Setting.Values settings, long readAt) {}

    private final Database database;
    private final History history;
    private final BiConsumer<Handle, BusinessCalendar> onChange;
    private volatile @Nullable Known known;

    /// @param onChange told within the transaction that changed the table, to carry the change through
    public OfficeSchedule(Database database, History history, BiConsumer<Handle, BusinessCalendar> onChange) {
        this.database = database;
        this.history = history;
        this.onChange = onChange;
    }

    /// The result of an edit.
    public enum Edited {
        DONE,
        NOT_PERMITTED,
        /// Somebody else had withdrawn it already.
        ALREADY_WITHDRAWN
    }

    /// The calendar, at most five seconds behind what others changed; [#forget] makes it read again at once.
    public BusinessCalendar calendar() {
        return known().calendar();
    }

    /// The settings, as fresh as [#calendar].
    public Setting.Values settings() {
        return known().settings();
    }

    private Known known() {
        Known k = known;
        if (k == null || System.nanoTime() - k.readAt() > FRESH.toNanos()) {
            k = database.read(handle -> {
                Setting.Values settings = Settings.valuesIn(handle);
                return new Known(calendarOf(handle, settings), settings, System.nanoTime());
            });
            known = k;
        }
        return k;
    }

    /// Reads the tables again at the next question.
    public void forget() {
        known = null;
    }

    /// The calendar as it stands within a transaction.
    public static BusinessCalendar calendarIn(Handle handle) {
        return calendarOf(handle, Settings.valuesIn(handle));
    }

    private static BusinessCalendar calendarOf(Handle handle, Setting.Values settings) {
        OfficeHours hours =
                new OfficeHours(settings.time(Setting.OFFICE_OPENS), settings.time(Setting.OFFICE_CLOSES));
        return new BusinessCalendar(
                hours,
                ExceptionRepository.standing(handle).stream()
                        .map(ScheduledException::exception)
                        .toList());
    }

    /// Every exception that was not withdrawn, the latest first.
    public List<ScheduledException> exceptions() {
        return database.read(ExceptionRepository::standing);
    }

    /// Enters an exception and carries it through to the due times.
    public Edited add(StaffMember by, DayException exception) {
        if (!by.may(Permission.EDIT_CALENDAR)) {
            return Edited.NOT_PERMITTED;
        }
        addUnchecked(by.id(), exception);
        return Edited.DONE;
    }

    /// Enters an exception as the program itself; for preparing an office.
    public void addAsProgram(DayException exception) {
        addUnchecked(null, exception);
    }

    private void addUnchecked(@Nullable StaffId by, DayException exception) {
        database.run(handle -> {
            long id = ExceptionRepository.insert(handle, exception, by, database.clock().now());
            history.record(
                    handle,
                    by,
                    new Subject(Subject.Kind.CALENDAR, id),
                    "ADDED",
                    Map.of("exception", exception.toString()));
            onChange.accept(handle, calendarIn(handle));
        });
        forget();
    }

    /// Takes an exception back. The row stays, marked as withdrawn.
    public Edited withdraw(StaffMember by, long id) {
        if (!by.may(Permission.EDIT_CALENDAR)) {
            return Edited.NOT_PERMITTED;
        }
        Optional<Edited> refused = database.write(handle -> {
            if (!ExceptionRepository.withdraw(handle, id, by.id(), database.clock().now())) {
                return Optional.of(Edited.ALREADY_WITHDRAWN);
            }
            history.record(handle, by.id(), new Subject(Subject.Kind.CALENDAR, id), "WITHDRAWN", Map.of());
            onChange.accept(handle, calendarIn(handle));
            return Optional.empty();
        });
        forget();
        return refused.orElse(Edited.DONE);
    }
}
