package mx.cea.ventanilla.customers.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.ProblemLabel;

/// The button that saves a workbook, and beside it what came of it.
final class ExportBar extends HBox {

    /// @param save asks for a file and saves
    ExportBar(ExportModel model, Runnable save) {
        getStyleClass().add("pane-actions");
        Button button = new Button(Texts.get("customers.export"));
        button.setId("export-" + model.kind());
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(ContractKeys.EXPORT.keysText()));
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(_ -> save.run());
        Label done = new Label();
        done.setId("export-done");
        done.getStyleClass().add("caption");
        done.setMinWidth(0);
        done.textProperty().bind(model.doneProperty());
        // where it went may be longer than the bar
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.doneProperty());
        done.setTooltip(whole);
        ProblemLabel problem = new ProblemLabel();
        problem.textProperty().bind(model.problemProperty());
        getChildren().setAll(button, done, problem);
    }
}
