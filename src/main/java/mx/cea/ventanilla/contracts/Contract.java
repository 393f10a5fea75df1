package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A contract as the commercial register has it.
///
/// @param reference      the *referencia*, dots and spaces stripped (REG-2)
/// @param administration which of CEA's administrations serves it
/// @param contractedOn   null where the register does not say
/// @param email          the holder's, null where the register has none
/// @param phone          the holder's, null where the register has none
public record Contract(
        ContractId id,
        ContractNumber number,
        String reference,
        Holder holder,
        SupplyAddress address,
        String administration,
        String tariff,
        Meter meter,
        ContractState state,
        @Nullable LocalDate contractedOn,
        @Nullable String email,
        @Nullable String phone) {}
