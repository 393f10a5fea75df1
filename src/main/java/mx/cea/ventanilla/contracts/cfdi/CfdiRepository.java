package mx.cea.ventanilla.contracts.cfdi;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

final class CfdiRepository {
    private final Handle handle;

    CfdiRepository(Handle handle) {
        this.handle = handle;
    }

    /// The invoice that names a fiscal folio.
    record Owner(long invoice, ContractId contract, Money amount, String number) {}

    /// A document as it is kept.
    record Row(byte[] xml, Instant storedAt) {}

    /// The invoice of a fiscal folio. Where several name it none is known to be it.
    Optional<Owner> owner(FiscalFolio folio) {
        List<Owner> all = handle.createQuery("""
                        SELECT id, contract_id, amount, number FROM invoice WHERE lower(cfdi_uuid) = :uuid LIMIT 2""")
                .bind("uuid", folio.uuid())
                .map(row -> new Owner(
                        row.getColumn("id", Long.class),
                        new ContractId(row.getColumn("contract_id", Long.class)),
                        row.getColumn("amount", Money.class),
                        row.getColumn("number", String.class)))
                .list();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Adds a document.
    ///
    /// @return whether its fiscal folio was free
    boolean add(Cfdi cfdi, byte[] xml, String sha256, @Nullable Owner owner, @Nullable StaffId by, Instant at) {
        return handle.createUpdate("""
                        INSERT INTO cfdi (uuid, invoice_id, contract_id, xml, sha256, total, issued_at, stored_at, stored_by)
                        VALUES (:uuid, :invoice, :contract, :xml, :sha256, :total, :issued, :at, :by)
                        ON CONFLICT (uuid) DO NOTHING""")
                .bind("uuid", cfdi.folio().uuid())
                .bind("invoice", owner == null ? null : owner.invoice())
                .bind("contract", owner == null ? null : owner.contract().value())
                .bind("xml", xml)
                .bind("sha256", sha256)
                .bind("total", cfdi.total())
                .bind("issued", cfdi.issuedAt().atZone(Clock.ZONE).toInstant())
                .bind("at", at)
                .bind("by", by == null ? null : by.value())
                .execute() == 1;
    }

    Optional<String> sha256(FiscalFolio folio) {
        return handle.createQuery("SELECT sha256 FROM cfdi WHERE uuid = :uuid")
                .bind("uuid", folio.uuid())
                .mapTo(String.class)
                .findOne();
    }

    Optional<Row> find(FiscalFolio folio) {
        return handle.createQuery("SELECT xml, stored_at FROM cfdi WHERE uuid = :uuid")
                .bind("uuid", folio.uuid())
                .map(row -> new Row(row.getColumn("xml", byte[].class), row.getColumn("stored_at", Instant.class)))
                .findOne();
    }

    /// Those of the fiscal folios under which something is kept.
    Set<String> kept(Collection<String> uuids) {
        return new HashSet<>(handle.createQuery("SELECT uuid FROM cfdi WHERE uuid IN (<uuids>)")
                .bindList("uuids", List.copyOf(uuids))
                .mapTo(String.class)
                .list());
    }
}
