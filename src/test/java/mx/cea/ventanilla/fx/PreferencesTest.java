package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import mx.cea.ventanilla.fx.Preferences.Mode;
import mx.cea.ventanilla.fx.Preferences.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    Path folder;

    @Test
    void areAsByDefaultWhereThereIsNoFile() throws Exception {
        assertThat(Preferences.read(folder.resolve("none.properties"))).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void comeBackAsWrittenAndLeaveNothingElse() throws Exception {
        Path parent = folder.resolve("new");
        Path file = parent.resolve("ventanilla.properties");
        Preferences chosen = new Preferences(Mode.DARK, Scale.LARGEST);

        chosen.write(file);
        chosen.write(file);

        assertThat(Preferences.read(file)).isEqualTo(chosen);
        assertThat(parent.toFile().list()).containsExactly("ventanilla.properties");
    }

    @Test
    void ignoreWhatIsNotSpeltRight() throws Exception {
        Path file = Files.writeString(folder.resolve("p.properties"), "mode=PINK\nscale=LARGE\n");

        assertThat(Preferences.read(file)).isEqualTo(new Preferences(Preferences.DEFAULT.mode(), Scale.LARGE));
    }
}
