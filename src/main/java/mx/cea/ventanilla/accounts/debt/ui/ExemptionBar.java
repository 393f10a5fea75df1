package mx.cea.ventanilla.accounts.debt.ui;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.ProblemLabel;

/// The fields of an [ExemptionForm] in a line, with what is wrong below.
public final class ExemptionBar extends VBox {
    private final TextField reason = new TextField();
    private final DatePicker lastDay = new DatePicker();
    private final Button exempt = new Button(Texts.get("debt.exempt"));
    private final ProblemLabel problem = new ProblemLabel();

    public ExemptionBar() {
        getStyleClass().add("exemption-bar");
        reason.setId("exempt-reason");
        reason.setPromptText(Texts.get("debt.exempt.reason"));
        reason.setAccessibleText(Texts.get("debt.exempt.reason"));
        lastDay.setId("exempt-day");
        lastDay.setPromptText(Texts.get("debt.exempt.day"));
        lastDay.setAccessibleText(Texts.get("debt.exempt.day"));
        lastDay.setPrefWidth(150);
        exempt.setId("exempt");
        exempt.setMinWidth(Region.USE_PREF_SIZE);
        lastDay.setMinWidth(Region.USE_PREF_SIZE);
        exempt.getStyleClass().add(Styles.BUTTON_OUTLINED);
        HBox line = new HBox(reason, lastDay, exempt);
        line.getStyleClass().add("debt-bar");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(reason, Priority.ALWAYS);
        problem.setLabelFor(reason);
        getChildren().setAll(line, problem);
    }

    /// Says what the button does with the reason, and whether a day belongs to it.
    ///
    /// @param text the button's
    void offer(String text, boolean day) {
        exempt.setText(text);
        lastDay.setVisible(day);
        lastDay.setManaged(day);
    }

    /// @param act what the button, or Enter in the field, does
    void join(ExemptionForm form, Runnable act) {
        reason.textProperty().bindBidirectional(form.reasonProperty());
        lastDay.valueProperty().bindBidirectional(form.lastDayProperty());
        problem.textProperty().bind(form.problemProperty());
        reason.setOnAction(_ -> act.run());
        exempt.setOnAction(_ -> act.run());
    }
}
