package mx.cea.ventanilla.contracts.cfdi;

import java.time.Instant;
import java.util.List;

/// A digital invoice that is kept, and what does not fit in it or to its invoice.
public record KeptCfdi(Cfdi cfdi, Instant storedAt, List<CfdiWarning> warnings) {
    public KeptCfdi {
        warnings = List.copyOf(warnings);
    }
}
