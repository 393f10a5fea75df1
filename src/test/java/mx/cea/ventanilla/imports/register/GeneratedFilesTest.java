package mx.cea.ventanilla.imports.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.generator.Made;
import mx.cea.ventanilla.generator.OfficeFiles;
import mx.cea.ventanilla.generator.Recipe;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the generator writes as files is what imports read.
@ParameterizedClass
@EnumSource(Dialect.class)
class GeneratedFilesTest {
    private static final Recipe RECIPE = new Recipe(800, 14, 0, 7, LocalDate.of(2026, 6, 15));

    @TempDir
    Path folder;

    private final TestOffice office;

    GeneratedFilesTest(Dialect dialect) {
        office = new TestOffice(dialect);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<FileReport> imported() {
        List<Path> files = Stream.of("lecturas.csv", "pagos.csv", "facturas.csv", "contratos.csv").map(folder::resolve).toList();
        Imported imported = office.app.registerImport()
                .run(office.supervisor, files, ImportMode.IMPORT, new ImportWatch(p -> {}));
        return ((Imported.Done) imported).files();
    }

    @Test
    void aGeneratedOfficeGoesInWholeAndASecondTimeChangesNothing() throws IOException {
        Made made = ((OfficeFiles.Result.Done) new OfficeFiles(RECIPE, 2).write(folder, (_, _, _) -> {})).made();

        List<FileReport> first = imported();
        List<FileReport> second = imported();

        assertThat(first).extracting(FileReport::kind).containsExactlyElementsOf(RegisterKind.TABLES);
        assertThat(first).flatExtracting(FileReport::problems).isEmpty();
        assertThat(first).flatExtracting(FileReport::warnings).isEmpty();
        List<Long> rows = List.of(made.contracts(), made.invoices(), made.payments(), made.readings());
        assertThat(first).extracting(FileReport::counts)
                .containsExactlyElementsOf(rows.stream().map(n -> new Counts(n, 0, 0, 0)).toList());
        assertThat(second).extracting(FileReport::counts)
                .containsExactlyElementsOf(rows.stream().map(n -> new Counts(0, 0, n, 0)).toList());
    }
}
