package mx.cea.ventanilla.requests.ui;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.HtmlPane;
import mx.cea.ventanilla.fx.Nodes;

/// A letter exactly as it arrives, as a page and as plain text.
public final class PreviewDialog {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 520;

    private PreviewDialog() {}

    /// A letter that may be sent from here.
    ///
    /// @param heading   to whom and with which subject
    /// @param plainText null where only the page is known
    /// @param send      sends it
    static void beforeSending(Window owner, String heading, String html, String plainText, Runnable send) {
        Tab page = new Tab(Texts.get("requests.composer.preview.page"), htmlPane(html));
        TextArea text = new TextArea(plainText);
        text.setEditable(false);
        text.getStyleClass().add("monospaced");
        Tab plain = new Tab(Texts.get("requests.composer.preview.text"), text);
        TabPane tabs = new TabPane(page, plain);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Dialog<ButtonType> dialog = dialog(owner, heading, new VBox(tabs));
        tabs.setPrefSize(WIDTH, HEIGHT);
        ButtonType sending = new ButtonType(Texts.get("requests.composer.send"), ButtonData.OK_DONE);
        ButtonType back = new ButtonType(Texts.get("requests.composer.preview.back"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(sending, back);
        dialog.setOnHidden(_ -> {
            if (dialog.getResult() == sending) {
                send.run();
            }
        });
        dialog.show();
    }

    /// A letter that was written already.
    public static void ofLetter(Window owner, String heading, String html) {
        HtmlPane pane = htmlPane(html);
        pane.setPrefSize(WIDTH, HEIGHT);
        Dialog<ButtonType> dialog = dialog(owner, heading, new VBox(pane));
        dialog.getDialogPane().getButtonTypes().setAll(
                new ButtonType(Texts.get("requests.page.attachment.close"), ButtonData.CANCEL_CLOSE));
        dialog.show();
    }

    private static HtmlPane htmlPane(String html) {
        HtmlPane pane = new HtmlPane();
        pane.setHtml(html);
        return pane;
    }

    private static Dialog<ButtonType> dialog(Window owner, String heading, VBox content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(heading);
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("wide");
        Label head = Nodes.wrapped(heading, "dialog-title");
        head.setMaxWidth(WIDTH);
        dialog.getDialogPane().setHeader(head);
        dialog.getDialogPane().setContent(content);
        return dialog;
    }
}
