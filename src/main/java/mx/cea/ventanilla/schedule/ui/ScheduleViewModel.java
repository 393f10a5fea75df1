package mx.cea.ventanilla.schedule.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.calendar.StatutoryHolidays;
import mx.cea.ventanilla.calendar.StatutoryHolidays.Holiday;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.schedule.OfficeSchedule.Edited;
import mx.cea.ventanilla.schedule.ScheduledException;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The office's calendar: the law's rest days, and the exceptions that supervisors enter and withdraw.
public final class ScheduleViewModel {
    private final Background background;
    private final OfficeSchedule schedule;
    private final Clock clock;
    private final StaffMember member;
    private final ObservableList<ScheduledException> exceptions = FXCollections.observableArrayList();
    private final ScheduleForm form = new ScheduleForm();
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper(this, "preview", "");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private @Nullable BusinessCalendar calendar;

    public ScheduleViewModel(Background background, OfficeSchedule schedule, Clock clock, StaffMember member) {
        this.background = background;
        this.schedule = schedule;
        this.clock = clock;
        this.member = member;
        form.onChange(this::showPreview);
    }

    private record Read(BusinessCalendar calendar, List<ScheduledException> exceptions) {}

    /// Reads everything anew.
    public void load() {
        background.run(() -> new Read(schedule.calendar(), schedule.exceptions())).onSuccess(read -> {
            calendar = read.calendar();
            exceptions.setAll(read.exceptions().stream()
                    .sorted(Comparator.comparing((ScheduledException e) -> isPast(e.exception()))
                            .thenComparing(e -> begin(e.exception())))
                    .toList());
            showPreview();
        });
    }

    /// Takes note of what others changed; called on any thread.
    public void changed(Change change) {
        boolean concerns = switch (change) {
            case Change.Anything _ -> true;
            case Change.Row(String topic, long _) -> topic.equals("day_exception") || topic.equals("setting");
            case Change.Lost _ -> false;
        };
        if (concerns) {
            background.onFxThread(this::load);
        }
    }

    private void showPreview() {
        BusinessCalendar known = calendar;
        preview.set(
                known == null
                        ? ""
                        : form.draft(Texts.get("schedule.reason.blank"))
                                .map(draft -> ExceptionText.preview(draft, known))
                                .orElse(""));
    }

    /// Enters the exception that the form describes.
    public void add() {
        if (busy.get() || !form.check()) {
            return;
        }
        DayException draft = form.draft("").orElseThrow();
        edit(() -> schedule.add(member, draft), Texts.get("schedule.done.added", ExceptionText.when(draft)));
    }

    /// Takes an exception back.
    public void withdraw(ScheduledException exception) {
        edit(
                () -> schedule.withdraw(member, exception.id()),
                Texts.get("schedule.done.withdrawn", ExceptionText.when(exception.exception())));
    }

    private void edit(Callable<Edited> work, String done) {
        busy.set(true);
        told.set("");
        background.run(work)
                .onSuccess(result -> {
                    switch (result) {
                        case DONE -> {
                            told.set(done);
                            form.clear();
                        }
                        case NOT_PERMITTED -> told.set(Texts.get("schedule.read-only"));
                        case ALREADY_WITHDRAWN -> told.set(Texts.get("schedule.already-withdrawn"));
                    }
                    load();
                })
                .andFinally(() -> busy.set(false));
    }

    /// The law's rest days from today to the end of next year.
    public List<Holiday> holidays() {
        LocalDate today = clock.today();
        return Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> StatutoryHolidays.of(year).stream())
                .filter(holiday -> !holiday.date().isBefore(today))
                .toList();
    }

    /// Whether an exception lies behind us.
    boolean isPast(DayException exception) {
        return switch (exception) {
            case DayException.Closed closed -> closed.to().isBefore(clock.today());
            case DayException.ShortDay day -> day.to().isBefore(clock.today());
            case DayException.Guard guard -> !guard.to().isAfter(clock.now());
        };
    }

    private static Instant begin(DayException exception) {
        return switch (exception) {
            case DayException.Closed closed -> midnight(closed.from());
            case DayException.ShortDay day -> midnight(day.from());
            case DayException.Guard guard -> guard.from();
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant();
    }

    /// Every exception that was not withdrawn: those to come in their order, then those behind us.
    public ObservableList<ScheduledException> exceptions() {
        return exceptions;
    }

    public ScheduleForm getForm() {
        return form;
    }

    /// Whether this member may change anything.
    public boolean mayEdit() {
        return member.may(Permission.EDIT_CALENDAR);
    }

    /// What would follow from the form as it stands; empty while it is not complete.
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public String getPreview() {
        return preview.get();
    }

    /// What came of the last change; empty where there was none.
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
