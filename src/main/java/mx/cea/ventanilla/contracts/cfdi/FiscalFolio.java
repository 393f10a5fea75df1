package mx.cea.ventanilla.contracts.cfdi;

import java.util.Locale;
import java.util.regex.Pattern;

/// The *folio fiscal*: the UUID by which the tax authority knows a digital invoice, in lower case.
public record FiscalFolio(String uuid) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// @throws IllegalArgumentException if it is no UUID
    public FiscalFolio {
        uuid = uuid.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(uuid).matches()) {
            throw new IllegalArgumentException("Not a fiscal folio: " + uuid);
        }
    }

    /// As the tax authority writes it.
    @Override
    public String toString() {
        return uuid.toUpperCase(Locale.ROOT);
    }
}
