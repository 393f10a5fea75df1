package mx.cea.ventanilla.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Pictures of windows.
public final class Snapshots {
    private Snapshots() {}

    /// A picture of a scene as it stands; called on the FX thread.
    public static WritableImage take(Scene scene) {
        return scene.snapshot(null);
    }

    /// A picture of a window with everything that lies over it, such as dialogs, menus and popovers; called on the FX
    /// thread.
    public static WritableImage takeAll(Window window) {
        WritableImage below = take(window.getScene());
        Canvas canvas = new Canvas(below.getWidth(), below.getHeight());
        canvas.getGraphicsContext2D().drawImage(below, 0, 0);
        for (Window over : List.copyOf(Window.getWindows())) {
            if (over != window && over.isShowing() && over.getScene() != null) {
                SnapshotParameters seeThrough = new SnapshotParameters();
                seeThrough.setFill(Color.TRANSPARENT);
                WritableImage picture = over.getScene().getRoot().snapshot(seeThrough, null);
                double x = over.getX() + over.getScene().getX() - window.getX() - window.getScene().getX();
                double y = over.getY() + over.getScene().getY() - window.getY() - window.getScene().getY();
                canvas.getGraphicsContext2D().drawImage(picture, x, y);
            }
        }
        return canvas.snapshot(null, null);
    }

    /// Writes a picture as PNG, making its folder; called off the FX thread.
    public static void write(WritableImage picture, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
            throw new IOException("No PNG writer for " + file);
        }
    }
}
