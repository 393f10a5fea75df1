package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// Where the water is delivered.
///
/// @param insideNumber null where there is none
public record SupplyAddress(
        String street,
        String outsideNumber,
        @Nullable String insideNumber,
        String colonia,
        String municipality,
        String postalCode) {

    /// The address on one line: `Otomíes 534 int. 3, Juriquilla, C.P. 76226, Querétaro`.
    public String line() {
        return insideNumber == null
                ? Texts.get("contracts.address", street, outsideNumber, colonia, postalCode, municipality)
                : Texts.get(
                        "contracts.address.inside", street, outsideNumber, insideNumber, colonia, postalCode, municipality);
    }
}
