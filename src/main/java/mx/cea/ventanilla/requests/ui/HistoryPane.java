package mx.cea.ventanilla.requests.ui;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.fx.Nodes;

/// What happened to a request, in sentences, the latest first.
final class HistoryPane extends ScrollPane {
    HistoryPane(List<HistoryEntry> history, LocalDate today) {
        getStyleClass().add("list-pane");
        setFitToWidth(true);
        VBox lines = new VBox();
        lines.getStyleClass().add("lines");
        for (HistoryEntry entry : history.reversed()) {
            Label when = new Label(Moments.of(entry.at(), today));
            when.getStyleClass().add("caption");
            lines.getChildren().add(new VBox(when, Nodes.wrapped(HistoryWords.of(entry))));
        }
        setContent(lines);
    }
}
