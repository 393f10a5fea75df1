package mx.cea.ventanilla.requests.ui;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.requests.RequestView;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// A file that came with a request: name, type and size; pressing it shows it.
final class AttachmentButton extends Button {
    private static final long KIB = 1024;

    AttachmentButton(RequestView.Attachment file, Consumer<RequestView.Attachment> open) {
        super(words(file), new FontIcon(Material2AL.ATTACH_FILE));
        getStyleClass().addAll(Styles.SMALL, "attachment");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setTooltip(new Tooltip(getText()));
        setOnAction(_ -> open.accept(file));
    }

    private static String words(RequestView.Attachment file) {
        return Texts.get("requests.page.attachment", file.fileName(), type(file.mediaType()), size(file.bytes()));
    }

    private static String type(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "PDF";
            case "image/jpeg" -> "JPEG";
            default -> "PNG";
        };
    }

    private static String size(long bytes) {
        return bytes < KIB * KIB
                ? Texts.get("requests.page.attachment.kib", Math.ceilDiv(bytes, KIB))
                : Texts.get("requests.page.attachment.mib", bytes / (double) (KIB * KIB));
    }
}
