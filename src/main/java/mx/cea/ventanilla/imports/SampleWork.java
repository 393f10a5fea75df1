package mx.cea.ventanilla.imports;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// What the sample office's staff did with the documents, one act a row of `atencion.csv`.
///
/// @param at     the moment in the file, on the office's wall clock
/// @param staff  who, by username
/// @param key    with which request, by the document's key
/// @param detail the template, the area's code, the data asked for, the reading, or the reason for
///               closing
/// @param text   what was written; null where nothing was
/// @param row    the row, to name where something is wrong
record SampleWork(
        LocalDateTime at, String staff, String key, Act act, @Nullable String detail, @Nullable String text, CsvRow row) {

    /// What can be done, by the file's words.
    enum Act {
        TOMAR,
        RESPONDER,
        TURNAR,
        REGRESAR,
        PEDIR,
        CERRAR,
        NOTA,
        LECTURA,
        BORRADOR;

        /// Whether it is done at any hour.
        boolean atAnyHour() {
            return this == NOTA || this == LECTURA;
        }
    }

    /// The acts in their order.
    ///
    /// @throws FileFault if the file cannot be read or does not fit
    static List<SampleWork> read(Path folder) {
        return CsvFile.read(
                        folder.resolve("atencion.csv"),
                        Set.of("momento", "empleado", "solicitud", "accion", "detalle", "texto"),
                        row -> new SampleWork(
                                row.value("momento", LocalDateTime::parse, Texts.get("imports.kind.moment")),
                                row.text("empleado"),
                                row.text("solicitud"),
                                row.choice("accion", Act.class),
                                row.optional("detalle"),
                                row.optional("texto"),
                                row))
                .stream()
                .sorted(Comparator.comparing(SampleWork::at))
                .toList();
    }

    /// @throws FileFault if the row has none
    String requiredDetail() {
        return row.text("detalle");
    }

    /// @throws FileFault if the row has none
    String requiredText() {
        return row.text("texto");
    }
}
