package mx.cea.ventanilla.imports;

import java.nio.file.Path;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// A file that cannot be taken in, with the place of the fault and its reason as people read it.
public final class FileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param line   from 1; 0 where the fault is of the whole file
    /// @param column the column's or property's name, null where it is of the whole line
    FileFault(Path file, long line, @Nullable String column, String reason) {
        super(text(file, line, column, reason));
    }

    private static String text(Path file, long line, @Nullable String column, String reason) {
        if (line == 0) {
            return Texts.get("imports.fault.file", file, reason);
        }
        return column == null
                ? Texts.get("imports.fault.line", file, String.valueOf(line), reason)
                : Texts.get("imports.fault.column", file, String.valueOf(line), column, reason);
    }
}
