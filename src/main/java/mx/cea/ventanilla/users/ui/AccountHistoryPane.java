package mx.cea.ventanilla.users.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.ui.Moments;
import mx.cea.ventanilla.users.UserView;

/// What happened to an account, in sentences, the latest first.
final class AccountHistoryPane extends ScrollPane {
    private final VBox lines = new VBox();

    AccountHistoryPane() {
        getStyleClass().add("list-pane");
        setFitToWidth(true);
        lines.getStyleClass().add("lines");
        setContent(lines);
    }

    /// Shows it; where it was scrolled to, it stays.
    void show(UserView view) {
        lines.getChildren().clear();
        if (view.history().isEmpty()) {
            lines.getChildren().add(Nodes.wrapped(Texts.get("users.history.none"), "caption"));
        }
        for (HistoryEntry entry : view.history().reversed()) {
            Label when = new Label(Moments.of(entry.at(), view.today()));
            when.getStyleClass().add("caption");
            lines.getChildren().add(new VBox(when, Nodes.wrapped(UserWords.history(entry))));
        }
    }
}
