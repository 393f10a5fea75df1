package mx.cea.ventanilla.users.ui;

import java.awt.Desktop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Modality;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;

/// A scanned document: a picture inside the program, a PDF with the computer's own program.
final class ScanDialog {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;

    private ScanDialog() {}

    /// Whether this computer can open a PDF.
    static boolean canOpen() {
        return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
    }

    /// The name is the program's own, so that nothing a customer called a file reaches the disk. Not on the FX thread.
    static void open(byte[] content) throws IOException {
        Path copy = Files.createTempFile("ventanilla-", ".pdf");
        copy.toFile().deleteOnExit();
        Files.write(copy, content);
        Desktop.getDesktop().open(copy.toFile());
    }

    static void show(Window owner, String fileName, byte[] content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(fileName);
        dialog.setResizable(true);
        // scaled while it is read: a picture of a hundred megapixels does not fit into memory
        Image image = new Image(new ByteArrayInputStream(content), WIDTH * 2, 0, true, true);
        if (image.isError()) {
            dialog.getDialogPane().setContent(new Label(Texts.get("requests.page.attachment.broken", fileName)));
        } else {
            ImageView picture = new ImageView(image);
            picture.setPreserveRatio(true);
            picture.setFitWidth(Math.min(WIDTH, image.getWidth()));
            picture.setAccessibleText(fileName);
            ScrollPane pane = new ScrollPane(picture);
            pane.setPannable(true);
            pane.setPrefViewportWidth(Math.min(WIDTH, image.getWidth()));
            pane.setPrefViewportHeight(Math.min(HEIGHT, image.getHeight()));
            dialog.getDialogPane().setContent(pane);
        }
        dialog.getDialogPane().getButtonTypes().setAll(
                new ButtonType(Texts.get("requests.page.attachment.close"), ButtonData.CANCEL_CLOSE));
        dialog.show();
    }
}
