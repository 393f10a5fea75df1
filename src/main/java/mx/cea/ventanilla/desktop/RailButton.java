package mx.cea.ventanilla.desktop;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import mx.cea.ventanilla.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// A section's place in the navigation: icon, short name, and its count unless that is zero.
final class RailButton extends StackPane {
    private static final int MOST = 999;

    /// @param number its place in the navigation, from 1
    RailButton(Section section, int number, ToggleGroup group, Runnable chosen) {
        String title = Texts.get(section.titleKey());
        ToggleButton button = new ToggleButton(title, new FontIcon(section.icon()));
        button.setUserData(section);
        button.setToggleGroup(group);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.get("desktop.rail.tooltip", title, number)));
        button.setOnAction(_ -> {
            button.setSelected(true);
            chosen.run();
        });
        Label badge = new Label();
        badge.getStyleClass().add("rail-badge");
        badge.setMouseTransparent(true);
        badge.visibleProperty().bind(Bindings.greaterThan(section.badge(), 0));
        badge.textProperty().bind(Bindings.createStringBinding(
                () -> section.badge().get() > MOST ? MOST + "+" : Integer.toString(section.badge().get()),
                section.badge()));
        button.accessibleTextProperty().bind(Bindings.when(badge.visibleProperty())
                .then(Bindings.format("%s, %d", title, section.badge()))
                .otherwise(title));
        setAlignment(badge, Pos.TOP_RIGHT);
        getChildren().setAll(button, badge);
    }
}
