package mx.cea.ventanilla.requests.ui;

import java.awt.Desktop;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.requests.RequestFiles;
import mx.cea.ventanilla.requests.RequestView.Attachment;

/// Shows the files that customers sent: pictures inside the program, the rest with the computer's own program where
/// there is one, and otherwise saved where one likes.
final class AttachmentFiles {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 560;

    private final RequestFiles files;
    private final Background background;
    private final Window owner;
    private final Consumer<String> problem;

    /// @param problem told in a sentence what did not work
    AttachmentFiles(RequestFiles files, Background background, Window owner, Consumer<String> problem) {
        this.files = files;
        this.background = background;
        this.owner = owner;
        this.problem = problem;
    }

    void show(Attachment file) {
        if (file.mediaType().startsWith("image/")) {
            background.run(() -> new Image(new ByteArrayInputStream(files.content(file))))
                    .onSuccess(image -> show(file, image));
        } else if (canOpen()) {
            background.run(() -> open(file))
                    .onError(IOException.class, _ -> save(file));
        } else {
            save(file);
        }
    }

    private void show(Attachment file, Image image) {
        if (image.isError()) {
            problem.accept(Texts.get("requests.page.attachment.broken", file.fileName()));
            return;
        }
        ImageView picture = new ImageView(image);
        picture.setPreserveRatio(true);
        picture.setFitWidth(Math.min(WIDTH, image.getWidth()));
        picture.setAccessibleText(file.fileName());
        ScrollPane pane = new ScrollPane(picture);
        pane.setPannable(true);
        pane.setPrefViewportWidth(Math.min(WIDTH, image.getWidth()));
        pane.setPrefViewportHeight(Math.min(HEIGHT, image.getHeight()));
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(file.fileName());
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(pane);
        ButtonType save = new ButtonType(Texts.get("requests.page.attachment.save"), ButtonData.LEFT);
        ButtonType close = new ButtonType(Texts.get("requests.page.attachment.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(save, close);
        dialog.setOnHidden(_ -> {
            if (dialog.getResult() == save) {
                save(file);
            }
        });
        dialog.show();
    }

    private static boolean canOpen() {
        return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
    }

    /// The name is the program's own, so that nothing a customer called a file reaches the disk.
    private void open(Attachment file) throws IOException {
        Path copy = Files.createTempFile("ventanilla-", ".pdf");
        copy.toFile().deleteOnExit();
        Files.write(copy, files.content(file));
        Desktop.getDesktop().open(copy.toFile());
    }

    private void save(Attachment file) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("requests.page.attachment.save"));
        chooser.setInitialFileName(file.fileName().replaceAll("[^\\p{L}\\p{N}._ -]", "_"));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            background.run(() -> Files.write(chosen.toPath(), files.content(file)))
                    .onError(IOException.class, _ -> problem.accept(
                            Texts.get("requests.page.attachment.unsaved", chosen.getPath())));
        }
    }
}
