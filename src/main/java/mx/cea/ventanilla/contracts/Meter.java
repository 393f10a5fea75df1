package mx.cea.ventanilla.contracts;

import org.jspecify.annotations.Nullable;

/// How a contract's water is measured (REG-2c). Only a meter of one's own can be read by the customer.
public sealed interface Meter {

    /// The meter's number, null where there is none.
    @Nullable String number();

    /// One that measures this contract alone.
    record Own(String number) implements Meter {}

    /// A *macromedidor*, which measures several contracts together.
    ///
    /// @param number null where the register does not say
    record Shared(@Nullable String number) implements Meter {}

    /// None: the neighbourhood has no meters, the tariff is fixed.
    record None() implements Meter {
        @Override
        public @Nullable String number() {
            return null;
        }
    }
}
