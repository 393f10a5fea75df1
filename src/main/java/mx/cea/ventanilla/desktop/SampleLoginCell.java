package mx.cea.ventanilla.desktop;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.imports.SampleLogin;

/// A line of the sample office's staff: name, and role as a badge.
final class SampleLoginCell extends ListCell<SampleLogin> {
    private final Label name = new Label();
    private final Label role = new Label();
    private final HBox line = new HBox(name, new Region(), role);

    SampleLoginCell() {
        role.getStyleClass().add("badge");
        HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
        line.getStyleClass().add("sample-login");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SampleLogin item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            name.setText(item.name());
            role.setText(Texts.get(item.role().messageKey()));
            setAccessibleText(name.getText() + ", " + role.getText());
            setGraphic(line);
        }
    }
}
