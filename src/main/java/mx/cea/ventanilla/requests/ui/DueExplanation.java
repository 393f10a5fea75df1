package mx.cea.ventanilla.requests.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.common.Texts;

/// Why a request is due when it is: hours counted, days skipped, pauses, each with its rule (HOR-2, HOR-2b, CON-8).
public final class DueExplanation extends VBox {
    /// @param today the office's date, from which the due time is told
    public DueExplanation(DueTime due, LocalDate today) {
        getStyleClass().add("due-explanation");
        List<DueLines.Line> lines = DueLines.of(due);
        Label title = new Label(title(due, today));
        title.getStyleClass().add("due-title");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("due-lines");
        rows.getColumnConstraints().setAll(column(HPos.LEFT), column(HPos.LEFT), column(HPos.RIGHT), column(HPos.LEFT));
        for (int i = 0; i < lines.size(); i++) {
            DueLines.Line line = lines.get(i);
            Label when = new Label(line.when());
            Label what = new Label(line.what());
            what.setWrapText(true);
            what.getStyleClass().add("due-what");
            Label rule = new Label(line.rule());
            rule.getStyleClass().add("caption");
            rows.addRow(i, when, what, new Label(line.length()), rule);
        }
        Label counted = new Label(DueLines.counted(due));
        counted.getStyleClass().add("section-heading");
        getChildren().setAll(title, rows, counted);
        setAccessibleText(title.getText() + "\n"
                + lines.stream().map(DueLines.Line::text).collect(Collectors.joining("\n")));
    }

    private static String title(DueTime due, LocalDate today) {
        return switch (due) {
            case DueTime.Running running -> dueAt(running.due(), today);
            case DueTime.Stopped stopped ->
                Texts.get("requests.due.stopped-title", Moments.length(stopped.left()));
        };
    }

    private static String dueAt(Instant at, LocalDate today) {
        return Texts.get("requests.due.title", Moments.of(at, today));
    }

    private static ColumnConstraints column(HPos alignment) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(alignment);
        return column;
    }
}
