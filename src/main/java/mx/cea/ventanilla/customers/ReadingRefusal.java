package mx.cea.ventanilla.customers;

import java.time.LocalDate;
import java.util.Optional;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.staff.Permission;

/// Why a reported reading was not noted. Nothing was changed.
public sealed interface ReadingRefusal {

    /// The role may not do it.
    record NotPermitted(Permission permission) implements ReadingRefusal {}

    /// There is no such contract, or not any more.
    record ContractGone() implements ReadingRefusal {}

    /// Only a meter of one's own can be read by the customer (REG-2c).
    record NoOwnMeter(Meter meter) implements ReadingRefusal {}

    /// It is not a number of cubic metres that a meter shows.
    record NotANumber(long most) implements ReadingRefusal {}

    /// Nobody has read tomorrow's meter.
    record InFuture(LocalDate today) implements ReadingRefusal {}

    /// The note is too long.
    record NoteTooLong(int most) implements ReadingRefusal {}

    /// The file is no photograph that can be kept.
    record BadPhoto(Fault fault) implements ReadingRefusal {
        /// What is wrong with it.
        public enum Fault {
            EMPTY,
            TOO_LARGE,
            /// By its content it is neither JPEG nor PNG.
            OTHER_TYPE
        }
    }

    /// The code of the rule behind the refusal, where there is one.
    default Optional<String> rule() {
        return this instanceof NoOwnMeter ? Optional.of("REG-2c") : Optional.empty();
    }
}
