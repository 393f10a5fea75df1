package mx.cea.ventanilla.fx;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// Modal questions and errors. They return at once; what follows is a callback on the FX thread. Enter presses the
/// default button, Esc the one that changes nothing.
public final class Dialogs {
    private static final double WIDTH_IN_EMS = 34;

    private Dialogs() {}

    /// Asks before something is done.
    ///
    /// @param confirmed run where the action was chosen
    public static void confirm(Window owner, Confirmation confirmation, Runnable confirmed) {
        ButtonType action = new ButtonType(confirmation.action(), ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(confirmation.keep(), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = dialog(owner, confirmation.question(), wrapped(confirmation.explanation()));
        dialog.getDialogPane().getButtonTypes().setAll(action, keep);
        Button act = button(dialog, action);
        Button leave = button(dialog, keep);
        act.setDefaultButton(!confirmation.dangerous());
        leave.setDefaultButton(confirmation.dangerous());
        if (confirmation.dangerous()) {
            act.getStyleClass().add(Styles.DANGER);
        }
        dialog.setOnShown(_ -> (confirmation.dangerous() ? leave : act).requestFocus());
        dialog.setOnHidden(_ -> {
            if (dialog.getResult() == action) {
                confirmed.run();
            }
        });
        dialog.show();
    }

    /// Tells of an error.
    ///
    /// @param owner the window it belongs to; null where there is none yet
    /// @param closed run when it has been read and closed
    public static void error(@Nullable Window owner, Problem problem, Runnable closed) {
        CopyButton code = new CopyButton(problem.code());
        code.setId("error-code");
        VBox content = new VBox(
                heading("fx.error.happened"),
                wrapped(problem.happened()),
                heading("fx.error.kept"),
                wrapped(problem.kept()),
                heading("fx.error.todo"),
                wrapped(problem.todo()),
                heading("fx.error.code"),
                code);
        content.getStyleClass().add("problem");
        Dialog<ButtonType> dialog = dialog(owner, Texts.get("fx.error.title"), content);
        ButtonType close = new ButtonType(Texts.get("fx.error.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(close);
        button(dialog, close).setDefaultButton(true);
        dialog.setOnShown(_ -> button(dialog, close).requestFocus());
        dialog.setOnHidden(_ -> closed.run());
        dialog.show();
    }

    private static Dialog<ButtonType> dialog(@Nullable Window owner, String header, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(owner == null ? Modality.APPLICATION_MODAL : Modality.WINDOW_MODAL);
        dialog.setTitle(header);
        DialogPane pane = dialog.getDialogPane();
        Label title = wrapped(header);
        title.getStyleClass().addAll("dialog-title", Styles.TITLE_4);
        pane.setHeader(title);
        pane.setContent(content);
        pane.setStyle("-fx-pref-width: " + WIDTH_IN_EMS + "em;");
        return dialog;
    }

    private static Button button(Dialog<?> dialog, ButtonType type) {
        return (Button) dialog.getDialogPane().lookupButton(type);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label heading(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("section-heading");
        return label;
    }
}
