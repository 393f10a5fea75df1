package mx.cea.ventanilla.imports.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of an import.
public sealed interface Imported {

    /// All files were read, and what can go in has, or would.
    record Done(List<FileReport> files) implements Imported {}

    /// A file cannot be used; nothing went in.
    ///
    /// @param files those that cannot be used first
    record Refused(List<FileReport> files) implements Imported {}

    /// It was stopped; nothing went in.
    record Stopped() implements Imported {}

    /// Somebody else is importing.
    ///
    /// @param name who, null where the program itself is
    record Occupied(@Nullable String name, Instant since) implements Imported {}

    /// This person may not import.
    record NotPermitted() implements Imported {}
}
