package mx.cea.ventanilla.contracts.cfdi;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What keeping many documents one after the other would answer; nothing is kept.
public final class CfdiPreview {
    private static final int HEX = 16;

    private final Cfdis cfdis;
    /// The beginning of the content's SHA-256 by fiscal folio: a month's invoices of the whole office fit in memory so.
    private final Map<UUID, Long> before = new HashMap<>();

    public CfdiPreview(Cfdis cfdis) {
        this.cfdis = cfdis;
    }

    /// What [Cfdis#store] would answer to the next document, had it kept those before.
    public StoreResult next(Handle handle, byte[] xml) {
        StoreResult alone = cfdis.preview(handle, xml);
        if (!(alone instanceof StoreResult.Stored(Cfdi cfdi, var _, var _))) {
            return alone;
        }
        FiscalFolio folio = cfdi.folio();
        long content = Long.parseUnsignedLong(Cfdis.sha256(xml), 0, HEX, HEX);
        Long same = before.putIfAbsent(UUID.fromString(folio.uuid()), content);
        if (same == null) {
            return alone;
        }
        return same == content
                ? new StoreResult.AlreadyKnown(folio)
                : new StoreResult.Refused(new CfdiFault.FolioTaken(folio));
    }
}
