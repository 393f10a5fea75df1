package mx.cea.ventanilla.reports;

import java.io.IOException;
import java.nio.file.Path;

/// What came of an export.
public sealed interface Exported {
    /// It is there as a whole.
    ///
    /// @param rows how many rows the tables have together
    record Done(Path file, long rows) implements Exported {}

    /// It was called off; what was there before is as it was.
    record Cancelled() implements Exported {}

    /// The disk is full, the folder cannot be written to, or the file is open in another program; what was there before
    /// is as it was.
    record CannotWrite(Path file, IOException cause) implements Exported {}
}
