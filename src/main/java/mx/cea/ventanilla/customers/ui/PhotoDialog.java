package mx.cea.ventanilla.customers.ui;

import java.io.ByteArrayInputStream;
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

/// The photograph that came with a reported reading.
final class PhotoDialog {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 540;

    private PhotoDialog() {}

    static void show(Window owner, String fileName, byte[] content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(fileName);
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("wide");
        // scaled while it is read: a picture of a hundred megapixels does not fit into memory
        Image image = new Image(new ByteArrayInputStream(content), WIDTH * 2, 0, true, true);
        if (image.isError()) {
            dialog.getDialogPane().setContent(new Label(Texts.get("requests.page.attachment.broken", fileName)));
        } else {
            ImageView picture = new ImageView(image);
            picture.setId("photograph");
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
                new ButtonType(Texts.get("customers.reading.photo.close"), ButtonData.CANCEL_CLOSE));
        dialog.show();
    }
}
