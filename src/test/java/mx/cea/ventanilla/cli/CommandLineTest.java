package mx.cea.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.desktop.tour.Tour;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a mistaken or unlucky command says, and how it ends.
class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void everyCommandHelpsInSpanish() {
        for (String command : new String[] {"migrar", "importar", "servicio", "recorrido", "diagnostico"}) {
            Said said = run(command, "--ayuda");

            assertThat(said.exitCode).isEqualTo(ExitCode.DONE);
            assertThat(said.text).startsWith("Uso:").doesNotContain("Usage");
        }
        assertThat(run("--ayuda").text).doesNotContain("COMMAND");
    }

    @Test
    void anImportWithoutFilesSaysWhatIsLacking() {
        Said said = run("importar");

        assertThat(said.exitCode).isEqualTo(ExitCode.USAGE);
        assertThat(said.text).startsWith("Falta indicar RUTA");
    }

    @Test
    void anImportTellsAMissingFileFromAFolder() {
        Path missing = folder.resolve("falta.jsonl");

        assertThat(run("importar", missing.toString()).text).startsWith("No existe el archivo " + missing);
        assertThat(run("importar", folder.toString()).text).startsWith(folder + " es una carpeta");
    }

    @Test
    void anImportOfAnUnfitFileDoesNotFloodTheTerminal() throws IOException {
        Path file = folder.resolve("malo.jsonl");
        Files.write(file, Collections.nCopies(30, "{"));

        Said said = run("importar", "--bd", "jdbc:sqlite:" + folder.resolve("ventanilla.db"), file.toString());

        assertThat(said.exitCode).isEqualTo(ExitCode.ATTENTION);
        assertThat(said.text.lines().filter(line -> line.startsWith("malo.jsonl, línea"))).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void anUnusableDatabaseFileIsToldInSpanish() throws IOException {
        Path file = Files.writeString(folder.resolve("ventanilla.db"), "esto no es una base de datos ".repeat(200));

        Said said = run("migrar", "--bd", "jdbc:sqlite:" + file);

        assertThat(said.exitCode).isEqualTo(ExitCode.NO_DATABASE);
        assertThat(said.text).startsWith("El archivo de la base de datos no se puede usar.").doesNotContain("The database");
    }

    @Test
    void aTourThatCannotWriteSaysSoInOneSentence() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("archivo"));

        Said said = run("recorrido", "--salida", inTheWay.resolve("recorrido").toString());

        assertThat(said.exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(said.text).startsWith("No se puede escribir en").hasLineCount(1);
    }

    private record Said(int exitCode, String text) {}

    /// Both streams, as a terminal shows them.
    private static Said run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int exitCode = VentanillaCommand.run(new NoWindows(), args);
            both.flush();
            return new Said(exitCode, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static final class NoWindows implements Windows {
        @Override
        public int open(DatabaseAddress address, Places places) {
            throw new AssertionError("No window should open");
        }

        @Override
        public int open(SampleSite sample) {
            throw new AssertionError("No window should open");
        }

        @Override
        public int tour(Path tourFolder) {
            return Tour.play(tourFolder);
        }

        @Override
        public boolean canShow() {
            return false;
        }
    }
}
