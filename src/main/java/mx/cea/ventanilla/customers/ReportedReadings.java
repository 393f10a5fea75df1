package mx.cea.ventanilla.customers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.customers.ReadingRefusal.BadPhoto.Fault;
import mx.cea.ventanilla.customers.ReportedReadingRepository.SoundPhoto;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Notes the readings that customers report (*Compártenos tu lectura*). At any hour; none ever enters the register.
public final class ReportedReadings {
    /// The action that the contract's history bears.
    public static final String REPORTED = "READING_REPORTED";

    /// The most characters of a note.
    public static final int MAX_NOTE = 500;

    private static final Set<String> PHOTOGRAPHS = Set.of("image/jpeg", "image/png");

    private final Database database;
    private final History history;
    private final Contracts contracts;

    public ReportedReadings(Database database, History history, Contracts contracts) {
        this.database = database;
        this.history = history;
        this.contracts = contracts;
    }

    /// Notes a reading, if it can be noted and everything about it that does not fit was confirmed.
    public ReadingOutcome report(StaffMember by, ReadingReport report) {
        if (!by.may(Permission.RECORD_READINGS)) {
            return new ReadingOutcome.Refused(new ReadingRefusal.NotPermitted(Permission.RECORD_READINGS));
        }
        if (report.note().strip().length() > MAX_NOTE) {
            return new ReadingOutcome.Refused(new ReadingRefusal.NoteTooLong(MAX_NOTE));
        }
        ReadingReport.Photo photo = report.photo();
        Optional<Fault> fault = photo == null ? Optional.empty() : faultOf(photo.content());
        if (fault.isPresent()) {
            return new ReadingOutcome.Refused(new ReadingRefusal.BadPhoto(fault.get()));
        }
        return database.write(handle -> contracts.wholeFile(handle, report.contract())
                .map(file -> judge(handle, by, report, file))
                .orElseGet(() -> new ReadingOutcome.Refused(new ReadingRefusal.ContractGone())));
    }

    private ReadingOutcome judge(Handle handle, StaffMember by, ReadingReport report, ContractFile file) {
        LocalDate today = file.today();
        Optional<ReadingRefusal> refusal = ReadingCheck.refusal(file.contract(), report.value(), report.readOn(), today);
        if (refusal.isPresent()) {
            return new ReadingOutcome.Refused(refusal.get());
        }
        ReportedReadingRepository repository = new ReportedReadingRepository(handle);
        List<ReadingWarning> warnings = ReadingCheck.warnings(
                report.value(), report.readOn(), today, file.readings(), repository.of(report.contract()));
        if (!report.confirmed().containsAll(warnings.stream().map(ReadingWarning::kind).toList())) {
            return new ReadingOutcome.ToConfirm(warnings);
        }
        repository.insert(by.id(), database.clock().now(), report, warnings, sound(report));
        record(handle, by, report, warnings);
        return new ReadingOutcome.Noted();
    }

    private void record(Handle handle, StaffMember by, ReadingReport report, List<ReadingWarning> warnings) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "value", String.valueOf(report.value()),
                "readOn", report.readOn().toString()));
        if (!warnings.isEmpty()) {
            detail.put("warnings", warnings.stream().map(w -> w.kind().name()).collect(Collectors.joining(" ")));
        }
        if (report.request() != null) {
            detail.put("request", String.valueOf(report.request().value()));
        }
        history.record(handle, by.id(), report.contract().subject(), REPORTED, detail);
    }

    private static @Nullable SoundPhoto sound(ReadingReport report) {
        ReadingReport.Photo photo = report.photo();
        if (photo == null) {
            return null;
        }
        String type = FileContent.mediaType(photo.content());
        return new SoundPhoto(
                FileContent.safeName(photo.fileName(), type), type, photo.content(), FileContent.sha256(photo.content()));
    }

    private static Optional<Fault> faultOf(byte[] content) {
        if (content.length == 0) {
            return Optional.of(Fault.EMPTY);
        }
        if (content.length > FileContent.MAX_BYTES) {
            return Optional.of(Fault.TOO_LARGE);
        }
        return PHOTOGRAPHS.contains(FileContent.mediaType(content)) ? Optional.empty() : Optional.of(Fault.OTHER_TYPE);
    }

    /// The photograph of a report as it was noted; empty where none came with it.
    public Optional<byte[]> photo(ReportedReading reading) {
        return database.read(handle -> new ReportedReadingRepository(handle).photo(reading.id()));
    }
}
