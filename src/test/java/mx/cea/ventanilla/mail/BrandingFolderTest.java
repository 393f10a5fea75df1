package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingFolderTest {
    @TempDir
    Path folder;

    @Test
    void withoutAFolderTheBuiltInBrandingIsInForce() {
        Branding branding = ((BrandingFolder.Result.Read) BrandingFolder.read(folder)).branding();

        assertThat(branding.phone()).isEqualTo("442 211 00 66");
        assertThat(branding.logo().mediaType()).isEqualTo("image/png");
        assertThat(branding.logo().width()).isEqualTo(240);
        assertThat(branding.logo().height()).isEqualTo(64);
    }

    @Test
    void theOfficeReplacesWhatItNames() throws IOException {
        marca("organizacion=Comisión de Prueba\nlogo=escudo.png\ncolor-marca=#5A1230");
        Files.write(folder.resolve("escudo.png"), BrandingFolder.builtIn().logo().bytes());

        Branding branding = ((BrandingFolder.Result.Read) BrandingFolder.read(folder)).branding();

        assertThat(branding.organisation()).isEqualTo("Comisión de Prueba");
        assertThat(branding.colours().band()).isEqualTo("#5A1230");
        assertThat(branding.office()).isEqualTo("Oficina Virtual");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "logo=falta.png", "logo=marca.properties", "color-marca=azul", "color-marca=#9FD8EA", "telefono=", "area=\\u12"
    })
    void aFaultyFolderIsRefusedRatherThanGuessedAt(String line) throws IOException {
        marca(line);

        assertThat(BrandingFolder.read(folder)).isInstanceOf(BrandingFolder.Result.Refused.class);
    }

    @Test
    void aFolderThatWasNamedAndIsNotThereIsRefused() throws IOException {
        Path missing = folder.resolve("no-existe");

        assertThat(BrandingFolder.read(missing)).isInstanceOf(BrandingFolder.Result.Refused.class);
        assertThat(BrandingFolder.read(Files.createFile(missing))).isInstanceOf(BrandingFolder.Result.Refused.class);
    }

    private void marca(String content) throws IOException {
        Files.writeString(folder.resolve("marca.properties"), content);
    }
}
