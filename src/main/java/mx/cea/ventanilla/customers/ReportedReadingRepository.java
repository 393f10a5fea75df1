package mx.cea.ventanilla.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.folios.Folio;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/// The table `reported_reading`.
final class ReportedReadingRepository {
    /// Far more than any customer reports; only what is shown is bounded.
    private static final int SHOWN = 200;

    private final Handle handle;

    ReportedReadingRepository(Handle handle) {
        this.handle = handle;
    }

    /// A photograph that has been looked at.
    record SoundPhoto(String fileName, String mediaType, byte[] content, String sha256) {}

    void insert(
            StaffId by, Instant now, ReadingReport report, Collection<ReadingWarning> warnings, @Nullable SoundPhoto photo) {
        handle.createUpdate("""
                        INSERT INTO reported_reading (contract_id, value, read_on, reported_at, staff_id, request_id,
                            warnings, note, photo_name, photo_type, photo_bytes, photo_sha256, photo)
                        VALUES (:contract, :value, :read_on, :now, :by, :request,
                            :warnings, :note, :photo_name, :photo_type, :photo_bytes, :photo_sha256, :photo)""")
                .bind("contract", report.contract().value())
                .bind("value", report.value())
                .bind("read_on", report.readOn())
                .bind("now", now)
                .bind("by", by.value())
                .bind("request", report.request() == null ? null : report.request().value())
                .bind("warnings", warnings.stream().map(w -> w.kind().name()).collect(Collectors.joining(" ")))
                .bind("note", report.note().isBlank() ? null : report.note().strip())
                .bind("photo_name", photo == null ? null : photo.fileName())
                .bind("photo_type", photo == null ? null : photo.mediaType())
                .bind("photo_bytes", photo == null ? null : Long.valueOf(photo.content().length))
                .bind("photo_sha256", photo == null ? null : photo.sha256())
                .bindByType("photo", photo == null ? null : photo.content(), byte[].class)
                .execute();
    }

    /// Those of a contract, the latest first.
    List<ReportedReading> of(ContractId contract) {
        return handle.createQuery("""
                        SELECT p.id, p.value, p.read_on, p.reported_at, s.display_name, r.folio, p.warnings, p.note,
                            p.photo_name, p.photo_type, p.photo_bytes, p.photo_sha256
                        FROM reported_reading p JOIN staff s ON s.id = p.staff_id
                        LEFT JOIN request r ON r.id = p.request_id
                        WHERE p.contract_id = :contract ORDER BY p.id DESC LIMIT :shown""")
                .bind("contract", contract.value())
                .bind("shown", SHOWN)
                .map(ReportedReadingRepository::map)
                .list();
    }

    Optional<byte[]> photo(long id) {
        return handle.createQuery("SELECT photo FROM reported_reading WHERE id = :id AND photo IS NOT NULL")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    private static ReportedReading map(RowView row) {
        String folio = row.getColumn("folio", String.class);
        String photo = row.getColumn("photo_name", String.class);
        return new ReportedReading(
                row.getColumn("id", Long.class),
                row.getColumn("value", Long.class),
                row.getColumn("read_on", LocalDate.class),
                row.getColumn("reported_at", Instant.class),
                row.getColumn("display_name", String.class),
                folio == null ? null : new Folio(folio),
                warnings(row.getColumn("warnings", String.class)),
                row.getColumn("note", String.class),
                photo == null
                        ? null
                        : new ReportedReading.Photo(
                                photo,
                                row.getColumn("photo_type", String.class),
                                row.getColumn("photo_bytes", Long.class),
                                row.getColumn("photo_sha256", String.class)));
    }

    private static Set<ReadingWarning.Kind> warnings(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ReadingWarning.Kind::valueOf)
                .collect(Collectors.toSet());
    }
}
