package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.audit.StaffId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/// The table `account_representative`.
final class RepresentativeRepository {
    private final Handle handle;

    RepresentativeRepository(Handle handle) {
        this.handle = handle;
    }

    /// Those of an account, the latest first; without the content of their documents, which not everybody may read.
    List<Representative> of(AccountId account) {
        return handle.createQuery("""
                        SELECT r.id, r.kind, r.name, r.document, r.file_name, r.media_type, r.size_bytes, r.sha256, r.since,
                            s.display_name AS since_by, r.until
                        FROM account_representative r LEFT JOIN staff s ON s.id = r.staff_id
                        WHERE r.account_id = :account ORDER BY r.id DESC""")
                .bind("account", account.value())
                .map(RepresentativeRepository::map)
                .list();
    }

    Optional<byte[]> content(long id) {
        return handle.createQuery("SELECT content FROM account_representative WHERE id = :id AND content IS NOT NULL")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /// Ends the present one.
    ///
    /// @return whether there was one
    boolean end(AccountId account, StaffId by, Instant at) {
        return handle.createUpdate("""
                                UPDATE account_representative SET until = :at, ended_by = :by
                                WHERE account_id = :account AND until IS NULL""")
                        .bind("at", at)
                        .bind("by", by.value())
                        .bind("account", account.value())
                        .execute()
                > 0;
    }

    void insert(AccountId account, NewRepresentative representative, @Nullable SoundScan scan, StaffId by, Instant at) {
        handle.createUpdate("""
                        INSERT INTO account_representative (account_id, kind, name, document, file_name, media_type,
                            size_bytes, sha256, content, since, staff_id)
                        VALUES (:account, :kind, :name, :document, :file_name, :media_type, :bytes, :sha256, :content, :at, :by)""")
                .bind("account", account.value())
                .bind("kind", representative.kind().name())
                .bind("name", representative.name())
                .bind("document", representative.document())
                .bind("file_name", scan == null ? null : scan.fileName())
                .bind("media_type", scan == null ? null : scan.mediaType())
                .bind("bytes", scan == null ? null : Long.valueOf(scan.content().length))
                .bind("sha256", scan == null ? null : scan.sha256())
                .bindByType("content", scan == null ? null : scan.content(), byte[].class)
                .bind("at", at)
                .bind("by", by.value())
                .execute();
    }

    /// A scan that has been looked at.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SoundScan(String fileName, String mediaType, byte[] content, String sha256) {}

    private static Representative map(RowView row) {
        String file = row.getColumn("file_name", String.class);
        return new Representative(
                row.getColumn("id", Long.class),
                Representative.Kind.valueOf(row.getColumn("kind", String.class)),
                row.getColumn("name", String.class),
                row.getColumn("document", String.class),
                file == null
                        ? null
                        : new Representative.Scan(
                                file,
                                row.getColumn("media_type", String.class),
                                row.getColumn("size_bytes", Long.class),
                                row.getColumn("sha256", String.class)),
                row.getColumn("since", Instant.class),
                row.getColumn("since_by", String.class),
                row.getColumn("until", Instant.class));
    }
}
