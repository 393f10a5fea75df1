package mx.cea.ventanilla.contracts.cfdi;

import java.util.List;
import mx.cea.ventanilla.contracts.ContractId;
import org.jspecify.annotations.Nullable;

/// What came of keeping a digital invoice.
public sealed interface StoreResult {

    /// It is kept.
    ///
    /// @param contract the contract of its invoice; null while the register has no invoice of that fiscal folio
    /// @param warnings what does not fit; mostly empty
    record Stored(Cfdi cfdi, @Nullable ContractId contract, List<CfdiWarning> warnings) implements StoreResult {
        public Stored {
            warnings = List.copyOf(warnings);
        }
    }

    /// The very same document is kept already; nothing changed.
    record AlreadyKnown(FiscalFolio folio) implements StoreResult {}

    /// It is no digital invoice, or not one that can be kept.
    record Refused(CfdiFault fault) implements StoreResult {}

    /// Only who may import may do this.
    record NotPermitted() implements StoreResult {}
}
