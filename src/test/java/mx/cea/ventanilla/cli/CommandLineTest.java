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
        for (String command : new String[] {"migrar", "importar", "generar", "servicio", "recorrido", "diagnostico"}) {
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
    void filesOfTheRegisterAreTriedOutThenImportedAndWhatIsWrongIsLeftForMending() throws IOException {
        String database = "jdbc:sqlite:" + folder.resolve("ventanilla.db");
        Path sample = Path.of("sample-data");
        Path contracts = Files.copy(sample.resolve("contratos.csv"), folder.resolve("contratos.csv"));
        Path invoices = Files.copy(sample.resolve("facturas.csv"), folder.resolve("facturas.csv"));
        Path readings = Files.writeString(folder.resolve("lecturas.csv"),
                "contrato;fecha;lectura_m3;consumo_m3\n1001541;01/05/2024;2528;26\n1001541;02/05/2024;-1;26\n");

        Said tried = run("importar", "--simular", "--bd", database, readings.toString(), invoices.toString(), contracts.toString());
        assertThat(tried.exitCode).isEqualTo(ExitCode.ATTENTION);
        assertThat(tried.text).contains("contratos.csv (contratos): 346 nuevas, 0 cambiarían, 0 iguales, 0 no se pueden recibir")
                .contains("línea 3, columna «lectura_m3»: «-1» no sirve: no puede ser menor que cero")
                .endsWith("no se cambió nada.\n");

        Said imported = run("importar", "--bd", database, invoices.toString(), readings.toString(), contracts.toString());
        assertThat(imported.text).contains("(lecturas): 1 nuevas, 0 cambiaron, 0 iguales, 1 no se recibieron");
        assertThat(folder.resolve("lecturas-por-corregir.csv")).content().contains("2024;-1;26");
        assertThat(folder.resolve("lecturas-por-corregir-2.csv")).exists();

        Said again = run("importar", "--bd", database, contracts.toString(), invoices.toString());
        assertThat(again.exitCode).isEqualTo(ExitCode.DONE);
        assertThat(again.text).contains("0 nuevas, 0 cambiaron, 346 iguales, 0 no se recibieron");

        Path wrong = Files.writeString(folder.resolve("otro.csv"), "uno,dos\n1,2\n");
        Said refused = run("importar", "--bd", database, wrong.toString());
        assertThat(refused.exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(refused.text).contains("otro.csv: Sus columnas no son las de contratos").endsWith("No se recibió nada.\n");
    }

    @Test
    void anInventedOfficeOfContingencyTellsWhoWorksInIt() {
        String database = "jdbc:sqlite:" + folder.resolve("practica.db");

        Said said = run("generar", "--bd", database, "--contratos", "30", "--meses", "3", "--solicitudes", "4", "--contingencia", "1");
        assertThat(said.exitCode).isEqualTo(ExitCode.DONE);
        assertThat(said.text).contains("30 contratos").contains("4 solicitudes")
                .contains("Personal para practicar; la contraseña de todos es para-practicar:")
                .containsPattern("  agente8  .+, Agente");

        assertThat(run("generar", "--bd", database, "--contratos", "30").text).contains("ya tiene contratos");
        Said tooLong = run("generar", "--bd", database, "--contratos", "30", "--contingencia", "53");
        assertThat(tooLong.exitCode).isEqualTo(ExitCode.USAGE);
        assertThat(tooLong.text).contains("de 0 a 52 semanas de contingencia");
    }

    @Test
    void aContingencyAloneBringsAllRequestsOfItsWeeks() throws IOException {
        Said said = run("generar", "--salida", folder.resolve("oficina").toString(), "--contratos", "60", "--meses", "2",
                "--fecha", "2026-06-15", "--contingencia", "1");

        assertThat(said.exitCode).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(folder.resolve("oficina/solicitudes.jsonl"))).hasSizeBetween(2_550, 3_800);
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
