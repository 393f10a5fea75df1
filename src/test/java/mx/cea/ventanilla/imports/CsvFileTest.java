package mx.cea.ventanilla.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.common.Money;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    Path folder;

    private record Line(String name, Money amount, boolean estimated) {}

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), text, charset);
    }

    private static List<Line> read(Path file) {
        return CsvFile.read(
                file,
                Set.of("nombre", "importe", "estimada"),
                row -> new Line(row.text("nombre"), row.money("importe"), row.flag("estimada")));
    }

    private AbstractThrowableAssert<?, ?> refusal(String text) throws IOException {
        Path file = file(text, StandardCharsets.UTF_8);
        return assertThatThrownBy(() -> read(file)).isInstanceOf(FileFault.class);
    }

    @Test
    void columnsAreKnownByNameAndQuotesAreUndone() throws IOException {
        Path file = file(
                "importe,estimada,nombre\n150.96,false,\"Ferretería \"\"Los 3 Pinos\"\", S.A.\"\n-80,true,Peña\n",
                StandardCharsets.UTF_8);

        assertThat(read(file))
                .containsExactly(
                        new Line("Ferretería \"Los 3 Pinos\", S.A.", new Money(15096), false),
                        new Line("Peña", new Money(-8000), true));
    }

    @Test
    void aWrongFieldIsToldWithItsPlace() throws IOException {
        refusal("nombre,importe,estimada\nAna,1.00,true\nEva,1.005,true\n")
                .hasMessageEndingWith("x.csv, línea 3, columna «importe»: «1.005» no sirve: "
                        + "un importe se escribe en pesos, con dos decimales a lo más");
        refusal("nombre,importe,estimada\n  ,1.00,true\n").hasMessageContaining("línea 2, columna «nombre»: Falta el dato");
        refusal("nombre,importe,estimada\nAna,1.00,quizá\n").hasMessageContaining("columna «estimada»: «quizá»");
    }

    @Test
    void aWrongHeaderIsToldByName() throws IOException {
        refusal("nombre,importe\nAna,1.00\n").hasMessageContaining("Faltan las columnas estimada");
        refusal("nombre,importe,estimada,clave\nAna,1.00,true,x\n").hasMessageContaining("no se esperaban: clave");
    }

    @Test
    void aLineOfAnotherLengthIsRefused() throws IOException {
        refusal("nombre,importe,estimada\nAna,1.00\n").hasMessageEndingWith("x.csv, línea 2: Tiene 2 campos en vez de 3");
        refusal("nombre,importe,estimada\nAna,1.00,true,7\n").hasMessageEndingWith("línea 2: Tiene 4 campos en vez de 3");
        refusal("nombre,importe,estimada\n\"Ana,1.00,true\n").hasMessageContaining("No es un archivo CSV correcto");
    }

    @Test
    void anotherEncodingIsTold() throws IOException {
        Path file = file("nombre,importe,estimada\nPeña,1.00,true\n", Charset.forName("windows-1252"));

        assertThatThrownBy(() -> read(file)).hasMessageEndingWith("x.csv: No está en UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> read(folder.resolve("y.csv"))).hasMessageEndingWith("y.csv: No se puede leer");
    }
}
