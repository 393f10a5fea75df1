package mx.cea.ventanilla.customers;

import java.util.List;

/// What came of reporting a reading.
public sealed interface ReadingOutcome {

    /// It is noted.
    record Noted() implements ReadingOutcome {}

    /// It is not noted yet: some of this was not confirmed.
    ///
    /// @param warnings all that does not fit, confirmed or not
    record ToConfirm(List<ReadingWarning> warnings) implements ReadingOutcome {
        public ToConfirm {
            warnings = List.copyOf(warnings);
        }
    }

    /// It is not noted.
    record Refused(ReadingRefusal why) implements ReadingOutcome {}
}
