package mx.cea.ventanilla.customers;

import java.time.LocalDate;
import mx.cea.ventanilla.contracts.Reading;

/// Something about a reported reading that does not fit the history. It is told, and asks to be confirmed.
public sealed interface ReadingWarning {

    /// Which it is, as it is kept with the reading.
    Kind kind();

    /// The kinds of warnings.
    enum Kind {
        LOWER,
        JUMP,
        NOT_THE_LAST,
        OLD,
        REPEATED
    }

    /// It is lower than the reading before it.
    record Lower(Reading before) implements ReadingWarning {
        @Override
        public Kind kind() {
            return Kind.LOWER;
        }
    }

    /// More was used than is usual in as many days.
    ///
    /// @param used  since the reading before it, in cubic metres
    /// @param usual in as many days, in cubic metres
    /// @param days  since the reading before it
    record Jump(long used, long usual, long days) implements ReadingWarning {
        @Override
        public Kind kind() {
            return Kind.JUMP;
        }
    }

    /// The register has a later reading already.
    record NotTheLast(Reading last) implements ReadingWarning {
        @Override
        public Kind kind() {
            return Kind.NOT_THE_LAST;
        }
    }

    /// It was read long ago, and the register has nothing to compare it with.
    record Old(LocalDate readOn) implements ReadingWarning {
        @Override
        public Kind kind() {
            return Kind.OLD;
        }
    }

    /// The customer reported one of the same day already.
    record Repeated(ReportedReading earlier) implements ReadingWarning {
        @Override
        public Kind kind() {
            return Kind.REPEATED;
        }
    }
}
