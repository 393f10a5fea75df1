package mx.cea.ventanilla.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFilesTest {
    private static final Recipe RECIPE = new Recipe(1_200, 14, 150, 7, LocalDate.of(2026, 6, 15));
    private static final List<String> FILES =
            List.of("contratos.csv", "facturas.csv", "lecturas.csv", "pagos.csv", "solicitudes.jsonl", "usuarios.csv");

    @TempDir
    private Path folder;

    private static OfficeFiles.Result write(Recipe recipe, int threads, Path to) throws IOException {
        return new OfficeFiles(recipe, threads).write(to, (_, _, _) -> {});
    }

    private static String digest(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (String file : FILES) {
            sha.update(Files.readAllBytes(folder.resolve(file)));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    @Test
    void theSameSeedGivesTheSameBytesForGoodAndOnAnyNumberOfThreads() throws Exception {
        assertThat(write(RECIPE, 1, folder.resolve("one"))).isInstanceOf(OfficeFiles.Result.Done.class);
        write(RECIPE, 5, folder.resolve("five"));
        write(new Recipe(1_200, 14, 150, 8, RECIPE.today()), 2, folder.resolve("other"));

        // changes only where somebody changes what is invented
        assertThat(digest(folder.resolve("one"))).isEqualTo("61cf9850f5eb97d1d3c028df650d98b073462fe253e1295170d552b28ad11088");
        assertThat(digest(folder.resolve("five"))).isEqualTo(digest(folder.resolve("one")));
        assertThat(digest(folder.resolve("other"))).isNotEqualTo(digest(folder.resolve("one")));
    }

    @Test
    void aBiggerOfficeBeginsWithTheContractsOfASmallerOne() throws Exception {
        write(RECIPE, 2, folder.resolve("small"));
        write(new Recipe(1_300, 14, 0, 7, RECIPE.today()), 2, folder.resolve("big"));

        for (String file : List.of("contratos.csv", "facturas.csv", "pagos.csv", "lecturas.csv", "usuarios.csv")) {
            assertThat(Files.readString(folder.resolve("big").resolve(file)))
                    .startsWith(Files.readString(folder.resolve("small").resolve(file)));
        }
    }

    @Test
    void theColumnsAreThoseOfTheSampleOffice() throws Exception {
        write(new Recipe(3, 2, 0, 1, RECIPE.today()), 1, folder.resolve("made"));

        for (String file : FILES) {
            Path sample = Path.of("sample-data").resolve(file);
            if (file.endsWith(".csv")) {
                assertThat(firstLine(folder.resolve("made").resolve(file))).isEqualTo(firstLine(sample));
            }
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElseThrow();
        }
    }

    @Test
    void nothingIsWrittenAmongOtherFiles() throws Exception {
        Files.writeString(folder.resolve("notas.txt"), "mío");

        assertThat(write(RECIPE, 2, folder)).isEqualTo(new OfficeFiles.Result.NotEmpty());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatWasLeftUnfinishedIsWrittenAnew() throws Exception {
        Files.writeString(folder.resolve("facturas.csv.parcial"), "a medias");

        assertThat(write(RECIPE, 2, folder)).isInstanceOf(OfficeFiles.Result.Done.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }
}
