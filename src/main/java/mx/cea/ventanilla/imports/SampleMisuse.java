package mx.cea.ventanilla.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// A block for misuse that the sample office's staff proposed, one a row of `uso-indebido.csv`.
///
/// @param at         the moment in the file, on the office's wall clock
/// @param staff      who proposed it, by username
/// @param supervisor who decided it; null where it waits
/// @param decision   null where it waits
/// @param row        the row, to name where something is wrong
record SampleMisuse(
        LocalDateTime at,
        String staff,
        Username username,
        int days,
        String evidence,
        @Nullable String supervisor,
        @Nullable Decision decision,
        CsvRow row) {

    /// What was decided, by the file's words.
    enum Decision {
        BLOQUEAR,
        RECHAZAR
    }

    /// In their order; none where the office has no such file.
    ///
    /// @throws FileFault if the file cannot be read or does not fit
    static List<SampleMisuse> read(Path folder) {
        Path file = folder.resolve("uso-indebido.csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        return CsvFile.read(
                        file,
                        Set.of("momento", "empleado", "usuario", "dias", "que_se_vio", "supervisa", "decision", "texto"),
                        row -> new SampleMisuse(
                                row.value("momento", LocalDateTime::parse, Texts.get("imports.kind.moment")),
                                row.text("empleado"),
                                new Username(row.text("usuario")),
                                row.number("dias"),
                                row.text("que_se_vio"),
                                row.optional("supervisa"),
                                row.optional("supervisa") == null ? null : row.choice("decision", Decision.class),
                                row))
                .stream()
                .sorted(Comparator.comparing(SampleMisuse::at))
                .toList();
    }

    /// What was told: to the customer, or to who proposed it.
    ///
    /// @throws FileFault if the row has none
    String requiredText() {
        return row.text("texto");
    }
}
