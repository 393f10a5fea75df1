package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.nio.file.Path;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import org.jspecify.annotations.Nullable;

/// One file of an import that can be used.
sealed interface ImportFile extends AutoCloseable permits StagedFile, CfdiFile {
    RegisterKind kind();

    /// By which the import knows it.
    int number();

    Path file();

    /// In bytes.
    long size();

    /// Its report.
    ///
    /// @param merged what became of what was staged of it
    /// @param reason why nothing of it went in, null where it did
    FileReport report(FileReport.State state, Counts merged, @Nullable String reason);

    @Override
    void close() throws IOException;
}
