package mx.cea.ventanilla.customers.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.customers.ReadingCheck;
import mx.cea.ventanilla.customers.ReadingOutcome;
import mx.cea.ventanilla.customers.ReadingRefusal;
import mx.cea.ventanilla.customers.ReadingReport;
import mx.cea.ventanilla.customers.ReadingWarning;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Notes a reading that the customer reports. What does not fit the history is told as it is typed, and has to be
/// confirmed before it is noted.
public final class ReadingModel {
    /// A thousands separator is as good as none.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}|\\d{1,3}(,\\d{3}){1,2}");

    private final CustomerServices services;
    private final StaffMember me;
    private final Background background;
    private final Consumer<String> noted;
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final ObjectProperty<@Nullable LocalDate> readOn = new SimpleObjectProperty<>(this, "readOn");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyObjectWrapper<ReadingReport.@Nullable Photo> photo = new ReadOnlyObjectWrapper<>(this, "photo");
    private final ReadOnlyStringWrapper valueProblem = new ReadOnlyStringWrapper(this, "valueProblem", "");
    private final ReadOnlyStringWrapper dateProblem = new ReadOnlyStringWrapper(this, "dateProblem", "");
    private final ReadOnlyStringWrapper photoProblem = new ReadOnlyStringWrapper(this, "photoProblem", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper comparison = new ReadOnlyStringWrapper(this, "comparison", "");
    private final ReadOnlyObjectWrapper<List<ReadingWarning>> warnings =
            new ReadOnlyObjectWrapper<>(this, "warnings", List.of());
    private final BooleanProperty confirmed = new SimpleBooleanProperty(this, "confirmed");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private @Nullable FileView file;
    private @Nullable RequestId request;

    ReadingModel(CustomerServices services, StaffMember me, Background background, Consumer<String> noted) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.noted = noted;
        value.subscribe(() -> {
            valueProblem.set("");
            judge();
        });
        readOn.subscribe(() -> {
            dateProblem.set("");
            judge();
        });
    }

    /// Goes on with the file as it has just been read; what is being typed stays.
    void follow(FileView now, @Nullable RequestId about) {
        file = now;
        request = about;
        judge();
    }

    /// Begins a report.
    public void begin() {
        if (!isPermitted() || open.get()) {
            return;
        }
        clear();
        open.set(true);
    }

    private void clear() {
        value.set("");
        readOn.set(services.clock().today());
        note.set("");
        photo.set(null);
        photoProblem.set("");
        problem.set("");
    }

    /// Leaves it; nothing is noted.
    public void cancel() {
        open.set(false);
    }

    /// What does not fit, and what was used since the reading before, as it is typed.
    private void judge() {
        problem.set("");
        FileView now = file;
        Optional<Long> typed = number();
        LocalDate on = readOn.get();
        if (now == null || typed.isEmpty() || on == null || on.isAfter(now.file().today())) {
            warn(List.of());
            comparison.set("");
            return;
        }
        warn(ReadingCheck.warnings(typed.get(), on, now.file().today(), now.file().readings(), now.reported()));
        comparison.set(ReadingWords.comparison(typed.get(), on, now.file().readings()));
    }

    /// What was confirmed is not what does not fit now.
    private void warn(List<ReadingWarning> found) {
        if (!found.equals(warnings.get())) {
            confirmed.set(false);
            warnings.set(found);
        }
    }

    private Optional<Long> number() {
        String typed = value.get().strip();
        return NUMBER.matcher(typed).matches() ? Optional.of(Long.valueOf(typed.replace(",", ""))) : Optional.empty();
    }

    /// Notes it, if what does not fit was confirmed.
    public void save() {
        Optional<Long> typed = number();
        LocalDate on = readOn.get();
        valueProblem.set(typed.isEmpty() ? Texts.get("customers.reading.value.wrong") : "");
        dateProblem.set(on == null ? Texts.get("customers.reading.date.missing") : "");
        FileView now = file;
        if (typed.isEmpty() || on == null || now == null || busy.get()) {
            return;
        }
        Set<ReadingWarning.Kind> asked = confirmed.get()
                ? warnings.get().stream().map(ReadingWarning::kind).collect(Collectors.toSet())
                : Set.of();
        ReadingReport report = new ReadingReport(
                now.file().contract().id(), typed.get(), on, request, note.get(), photo.get(), asked);
        busy.set(true);
        background.run(() -> services.readings().report(me, report))
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("customers.page.unreachable")))
                .andFinally(() -> busy.set(false))
                .onSuccess(this::took);
    }

    private void took(ReadingOutcome outcome) {
        switch (outcome) {
            case ReadingOutcome.Noted() -> {
                open.set(false);
                noted.accept(Texts.get("customers.reading.noted", value.get().strip()));
            }
            case ReadingOutcome.ToConfirm(List<ReadingWarning> found) -> {
                warn(found);
                problem.set(Texts.get("customers.reading.to-confirm"));
            }
            case ReadingOutcome.Refused(ReadingRefusal why) -> refuse(why);
        }
    }

    private void refuse(ReadingRefusal why) {
        String words = ReadingWords.refusal(why);
        switch (why) {
            case ReadingRefusal.NotANumber _ -> valueProblem.set(words);
            case ReadingRefusal.InFuture _ -> dateProblem.set(words);
            case ReadingRefusal.BadPhoto _ -> photoProblem.set(words);
            case ReadingRefusal.NotPermitted _, ReadingRefusal.ContractGone _, ReadingRefusal.NoOwnMeter _,
                    ReadingRefusal.NoteTooLong _ -> problem.set(words);
        }
    }

    /// Adds a photograph from a file, read in the background.
    void attach(Path chosen) {
        photoProblem.set("");
        background.run(() -> readPhoto(chosen))
                .onSuccess(photo::set)
                .onError(TooLarge.class, _ -> photoProblem.set(ReadingWords.refusal(
                        new ReadingRefusal.BadPhoto(ReadingRefusal.BadPhoto.Fault.TOO_LARGE))))
                .onError(IOException.class, _ -> photoProblem.set(
                        Texts.get("customers.reading.photo.unreadable", chosen.toString())));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static ReadingReport.Photo readPhoto(Path chosen) throws IOException {
        // before it is read, which a film of an hour would not survive
        if (Files.size(chosen) > FileContent.MAX_BYTES) {
            throw new TooLarge();
        }
        return new ReadingReport.Photo(String.valueOf(chosen.getFileName()), Files.readAllBytes(chosen));
    }

    /// Takes the photograph off.
    void detach() {
        photo.set(null);
        photoProblem.set("");
    }

    /// Whether the role notes readings at all.
    public boolean isPermitted() {
        return me.may(Permission.RECORD_READINGS);
    }

    /// Why this contract's customer cannot report a reading (REG-2c); empty where he can.
    String politeRefusal() {
        FileView now = file;
        return now == null || now.file().contract().meter() instanceof Meter.Own
                ? ""
                : ReadingWords.refusal(new ReadingRefusal.NoOwnMeter(now.file().contract().meter()));
    }

    public StringProperty valueProperty() {
        return value;
    }

    public ObjectProperty<@Nullable LocalDate> readOnProperty() {
        return readOn;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// The photograph that goes with it; null where there is none.
    public ReadOnlyObjectProperty<ReadingReport.@Nullable Photo> photoProperty() {
        return photo.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty valueProblemProperty() {
        return valueProblem.getReadOnlyProperty();
    }

    public String getValueProblem() {
        return valueProblem.get();
    }

    public ReadOnlyStringProperty dateProblemProperty() {
        return dateProblem.getReadOnlyProperty();
    }

    public String getDateProblem() {
        return dateProblem.get();
    }

    public ReadOnlyStringProperty photoProblemProperty() {
        return photoProblem.getReadOnlyProperty();
    }

    public String getPhotoProblem() {
        return photoProblem.get();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// What was used since the reading before; empty while it is not known.
    public ReadOnlyStringProperty comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public String getComparison() {
        return comparison.get();
    }

    /// What does not fit, as it is typed.
    public ReadOnlyObjectProperty<List<ReadingWarning>> warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /// Whether the customer was asked about what does not fit, and keeps to it.
    public BooleanProperty confirmedProperty() {
        return confirmed;
    }

    /// Whether the form is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return open.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }
}
