package mx.cea.ventanilla.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// A due time with its light. Each light has a shape of its own as well as a colour, for those who do not tell
/// colours apart. In a table cell it stands as the cell's graphic.
public final class TrafficLight extends Label {
    private final ObjectProperty<@Nullable Light> light = new SimpleObjectProperty<>(this, "light");
    private final FontIcon icon = new FontIcon();

    /// How urgent something is.
    public enum Light {
        GREEN("due-green", Material2AL.CHECK_CIRCLE),
        AMBER("due-amber", Material2MZ.WARNING),
        RED("due-red", Material2AL.ERROR),
        PAUSED("due-paused", Material2MZ.PAUSE_CIRCLE_FILLED);

        private final String styleClass;
        private final Ikon shape;

        Light(String styleClass, Ikon shape) {
            this.styleClass = styleClass;
            this.shape = shape;
        }
    }

    public TrafficLight() {
        getStyleClass().add("traffic-light");
        light.subscribe((old, now) -> {
            if (old != null) {
                getStyleClass().remove(old.styleClass);
            }
            if (now != null) {
                getStyleClass().add(now.styleClass);
                icon.setIconCode(now.shape);
            }
            setGraphic(now == null ? null : icon);
        });
    }

    /// The light; none while null.
    public ObjectProperty<@Nullable Light> lightProperty() {
        return light;
    }

    public @Nullable Light getLight() {
        return light.get();
    }

    public void setLight(@Nullable Light now) {
        light.set(now);
    }
}
