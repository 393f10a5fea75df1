package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SnapshotsTest {
    @TempDir
    Path folder;

    @Test
    void writesASceneAsPng() throws Exception {
        Path file = folder.resolve("recorrido").resolve("01.png");
        WritableImage picture = WaitForAsyncUtils.asyncFx(
                        () -> Snapshots.take(new Scene(new StackPane(), 64, 48, Color.RED)))
                .get();

        Snapshots.write(picture, file);

        var read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(64);
        assertThat(read.getHeight()).isEqualTo(48);
    }
}
