package mx.cea.ventanilla.schedule.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// The fields of an exception that is being written, each with what is wrong with it.
public final class ScheduleForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 200;

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.CLOSED);
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>(this, "first");
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>(this, "last");
    private final StringProperty begins = new SimpleStringProperty(this, "begins", "8:00");
    private final StringProperty ends = new SimpleStringProperty(this, "ends", "13:00");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final ReadOnlyStringWrapper daysProblem = new ReadOnlyStringWrapper(this, "daysProblem", "");
    private final ReadOnlyStringWrapper hoursProblem = new ReadOnlyStringWrapper(this, "hoursProblem", "");
    private final ReadOnlyStringWrapper reasonProblem = new ReadOnlyStringWrapper(this, "reasonProblem", "");

    /// The kinds of exceptions.
    public enum Kind {
        CLOSED,
        SHORT,
        GUARD;

        boolean hasHours() {
            return this != CLOSED;
        }
    }

    /// Calls back whenever a field changes.
    void onChange(Runnable action) {
        kind.subscribe(action);
        first.subscribe(action);
        last.subscribe(action);
        begins.subscribe(action);
        ends.subscribe(action);
        reason.subscribe(action);
    }

    /// The exception as it stands; empty where a field is wrong.
    ///
    /// @param blankReason stands for a reason that is not written yet
    Optional<DayException> draft(String blankReason) {
        LocalDate from = first.get();
        LocalDate to = last.get() == null ? from : last.get();
        String why = reason.get().isBlank() ? blankReason : reason.get().strip();
        if (from == null || to == null || to.isBefore(from) || why.length() < SHORTEST_REASON) {
            return Optional.empty();
        }
        if (kind.get() == Kind.CLOSED) {
            return Optional.of(new DayException.Closed(from, to, why));
        }
        Optional<LocalTime> opens = time(begins.get());
        Optional<LocalTime> closes = time(ends.get());
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get() == Kind.SHORT) {
            return opens.get().isBefore(closes.get())
                    ? Optional.of(new DayException.ShortDay(from, to, opens.get(), closes.get(), why))
                    : Optional.empty();
        }
        Instant start = from.atTime(opens.get()).atZone(Clock.ZONE).toInstant();
        Instant end = to.atTime(closes.get()).atZone(Clock.ZONE).toInstant();
        return start.isBefore(end) ? Optional.of(new DayException.Guard(start, end, why)) : Optional.empty();
    }

    /// Says beside every field what is wrong with it.
    ///
    /// @return whether nothing is
    boolean check() {
        daysProblem.set(daysWrong());
        hoursProblem.set(hoursWrong());
        int length = reason.get().strip().length();
        reasonProblem.set(
                length < SHORTEST_REASON || length > LONGEST_REASON ? Texts.get("schedule.problem.reason") : "");
        return daysProblem.get().isEmpty()
                && hoursProblem.get().isEmpty()
                && reasonProblem.get().isEmpty();
    }

    private String daysWrong() {
        LocalDate from = first.get();
        if (from == null) {
            return Texts.get("schedule.problem.day-missing");
        }
        return last.get() != null && last.get().isBefore(from) ? Texts.get("schedule.problem.days") : "";
    }

    private String hoursWrong() {
        if (!kind.get().hasHours()) {
            return "";
        }
        if (time(begins.get()).isEmpty() || time(ends.get()).isEmpty()) {
            return Texts.get("schedule.problem.time");
        }
        boolean daysRight = daysProblem.get().isEmpty();
        return daysRight && draft("···").isEmpty() ? Texts.get("schedule.problem.hours") : "";
    }

    /// Empties what belongs to one exception alone.
    void clear() {
        first.set(null);
        last.set(null);
        reason.set("");
        daysProblem.set("");
        hoursProblem.set("");
        reasonProblem.set("");
    }

    private static Optional<LocalTime> time(String typed) {
        String text = typed.strip();
        try {
            return Optional.of(LocalTime.parse(text.contains(":") ? text : text + ":00", TIME));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// The first day; null while none is chosen.
    public ObjectProperty<@Nullable LocalDate> firstProperty() {
        return first;
    }

    /// The last day; null where it is the first.
    public ObjectProperty<@Nullable LocalDate> lastProperty() {
        return last;
    }

    /// The time at which it begins, as typed; of no consequence for whole days.
    public StringProperty beginsProperty() {
        return begins;
    }

    /// The time at which it ends, as typed; of no consequence for whole days.
    public StringProperty endsProperty() {
        return ends;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public ReadOnlyStringProperty daysProblemProperty() {
        return daysProblem.getReadOnlyProperty();
    }

    public String getDaysProblem() {
        return daysProblem.get();
    }

    public ReadOnlyStringProperty hoursProblemProperty() {
        return hoursProblem.getReadOnlyProperty();
    }

    public String getHoursProblem() {
        return hoursProblem.get();
    }

    public ReadOnlyStringProperty reasonProblemProperty() {
        return reasonProblem.getReadOnlyProperty();
    }

    public String getReasonProblem() {
        return reasonProblem.get();
    }
}
