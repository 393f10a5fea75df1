package mx.cea.ventanilla.contracts.cfdi;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.WholeFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.cfdi.CfdiRepository.Owner;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the digital invoices, as they came and for ever, and finds that of an invoice. What the tax authority has
/// stamped is never changed: another document under the same fiscal folio is refused.
public final class Cfdis {
    private final Database database;

    public Cfdis(Database database) {
        this.database = database;
    }

    /// Keeps a document.
    public StoreResult store(StaffMember by, byte[] xml) {
        return by.may(Permission.IMPORT)
                ? database.write(handle -> store(handle, by.id(), xml))
                : new StoreResult.NotPermitted();
    }

    /// Keeps a document within the caller's transaction, as an import of many does. Whether somebody may is the caller's
    /// part.
    ///
    /// @param by null where the program itself does
    public StoreResult store(Handle handle, @Nullable StaffId by, byte[] xml) {
        return switch (CfdiReader.read(xml)) {
            case CfdiReader.Result.Refused(CfdiFault fault) -> new StoreResult.Refused(fault);
            case CfdiReader.Result.Read(Cfdi cfdi) -> {
                CfdiRepository repository = new CfdiRepository(handle);
                String sha256 = sha256(xml);
                Optional<Owner> owner = repository.owner(cfdi.folio());
                yield repository.add(cfdi, xml, sha256, owner.orElse(null), by, database.clock().now())
                        ? stored(handle, cfdi, owner)
                        : known(repository, cfdi, sha256);
            }
        };
    }

    /// What [#store] would answer; nothing is kept.
    public StoreResult preview(Handle handle, byte[] xml) {
        return switch (CfdiReader.read(xml)) {
            case CfdiReader.Result.Refused(CfdiFault fault) -> new StoreResult.Refused(fault);
            case CfdiReader.Result.Read(Cfdi cfdi) -> {
                CfdiRepository repository = new CfdiRepository(handle);
                yield repository.sha256(cfdi.folio()).isEmpty()
                        ? stored(handle, cfdi, repository.owner(cfdi.folio()))
                        : known(repository, cfdi, sha256(xml));
            }
        };
    }

    private static StoreResult stored(Handle handle, Cfdi cfdi, Optional<Owner> owner) {
        ContractId contract = owner.map(Owner::contract).orElse(null);
        return new StoreResult.Stored(cfdi, contract, CfdiChecks.of(cfdi, officeRfc(handle)));
    }

    private static StoreResult known(CfdiRepository repository, Cfdi cfdi, String sha256) {
        return repository.sha256(cfdi.folio()).filter(sha256::equals).isPresent()
                ? new StoreResult.AlreadyKnown(cfdi.folio())
                : new StoreResult.Refused(new CfdiFault.FolioTaken(cfdi.folio()));
    }

    /// The digital invoice of an invoice, with all that does not fit; empty where the invoice names none or it has not
    /// come yet.
    public Optional<KeptCfdi> find(Invoice invoice) {
        return folioOf(invoice).flatMap(folio -> database.read(handle -> new CfdiRepository(handle)
                .find(folio)
                .map(row -> {
                    Cfdi cfdi = readAgain(folio, row.xml());
                    List<CfdiWarning> warnings = new ArrayList<>(CfdiChecks.of(cfdi, officeRfc(handle)));
                    warnings.addAll(CfdiChecks.of(cfdi, invoice));
                    return new KeptCfdi(cfdi, row.storedAt(), warnings);
                })));
    }

    /// Those of the invoices whose digital invoice is here, by their keys.
    public Set<Long> available(Collection<Invoice> invoices) {
        Map<Long, String> folios = invoices.stream()
                .filter(invoice -> folioOf(invoice).isPresent())
                .collect(Collectors.toMap(Invoice::id, invoice -> folioOf(invoice).orElseThrow().uuid()));
        if (folios.isEmpty()) {
            return Set.of();
        }
        Set<String> kept = database.read(handle -> new CfdiRepository(handle).kept(folios.values()));
        return folios.entrySet().stream()
                .filter(entry -> kept.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Saves the XML exactly as it came.
    ///
    /// @return whether it is kept
    /// @throws IOException if the file cannot be written; what was there is as it was
    public boolean saveXml(FiscalFolio folio, Path target) throws IOException {
        Optional<byte[]> xml = database.read(
                handle -> new CfdiRepository(handle).find(folio).map(CfdiRepository.Row::xml));
        if (xml.isPresent()) {
            WholeFile.save(target, out -> out.write(xml.get()));
        }
        return xml.isPresent();
    }

    private static Cfdi readAgain(FiscalFolio folio, byte[] xml) {
        return switch (CfdiReader.read(xml)) {
            case CfdiReader.Result.Read(Cfdi cfdi) -> cfdi;
            case CfdiReader.Result.Refused(CfdiFault fault) ->
                throw new IllegalStateException("Kept, and no longer readable: " + folio + ": " + fault);
        };
    }

    private static Optional<FiscalFolio> folioOf(Invoice invoice) {
        String uuid = invoice.cfdiUuid();
        try {
            return uuid == null ? Optional.empty() : Optional.of(new FiscalFolio(uuid));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Rfc officeRfc(Handle handle) {
        String set = Settings.valuesIn(handle).text(Setting.OFFICE_RFC).toUpperCase(Locale.ROOT);
        return set.isBlank() ? null : new Rfc(set);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
